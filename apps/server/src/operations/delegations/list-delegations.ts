import { listDelegations as readDelegations } from "@mainstay/store";
import { isAllowed } from "../../people/is-allowed.ts";
import type { Request, Services } from "../operation.ts";
import { rolesIn, toDelegationDocument } from "./delegation-document.ts";

/** Who may approve for whom, and who might; whoever may not read the history is told of what concerns them. */
export async function listDelegations(
  services: Services,
  { person }: Request<unknown, unknown, unknown>,
) {
  const { database, now } = services;
  const all = await readDelegations(database.db);
  const seen = isAllowed(person, "history:read")
    ? all
    : all.filter(({ delegator, delegate }) => [delegator.id, delegate.id].includes(person.id));
  const told = { roles: await rolesIn(services, seen), now: now() };
  return { items: seen.map((delegation) => toDelegationDocument(delegation, told)) };
}
