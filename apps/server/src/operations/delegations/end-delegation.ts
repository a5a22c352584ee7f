import { endDelegation as keepEnd, findDelegation } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import { actorOf } from "../../people/actor-of.ts";
import { isAllowed } from "../../people/is-allowed.ts";
import { requireForApproving } from "../../people/require-account.ts";
import type { Request, Services } from "../operation.ts";
import { rolesIn, toDelegationDocument } from "./delegation-document.ts";

/** Ends a delegation before its time; one that has ended stays as it is. */
export async function endDelegation(
  services: Services,
  { person, path: { id } }: Request<{ readonly id: string }, unknown, unknown>,
) {
  const { database, now } = services;
  requireForApproving(person);
  const found = await findDelegation(database.db, id);
  if (found !== undefined && !mayEnd(person, found.delegator.id)) {
    throw new Refusal(403, `Only ${found.delegator.name} and administrators end it.`);
  }
  const at = now();
  const ended = await keepEnd(database.db, id, { actor: actorOf(person), at });
  if (ended === undefined) throw new Refusal(404, `There is no delegation ${id}.`);
  return toDelegationDocument(ended, { roles: await rolesIn(services, [ended]), now: at });
}

function mayEnd(person: Request<unknown, unknown, unknown>["person"], delegator: string): boolean {
  return person.id === delegator || isAllowed(person, "people:manage");
}
