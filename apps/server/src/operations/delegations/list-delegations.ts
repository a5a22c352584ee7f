import { listDelegations as readDelegations } from "@mainstay/store";
import { isAllowed } from "../../people/is-allowed.ts";
import type { Request, Services } from "../operation.ts";
import { type Part, partOf } from "../part-of.ts";
import { rolesIn, toDelegationDocument } from "./delegation-document.ts";

/** Who may approve for whom, and who might; whoever may not read the history is told of what concerns them. */
export async function listDelegations(
  services: Services,
  { person, query }: Request<unknown, Part, unknown>,
) {
  const { database, now } = services;
  const all = await readDelegations(database.db);
  const seen = isAllowed(person, "history:read")
    ? all
    : all.filter(({ delegator, delegate }) => [delegator.id, delegate.id].includes(person.id));
  const part = partOf(seen, query);
  const told = { roles: await rolesIn(services, part.items), now: now() };
  return { ...part, items: part.items.map((one) => toDelegationDocument(one, told)) };
}
