import type { DelegationDocument } from "@mainstay/api";
import { type Delegation, rolesOf } from "@mainstay/store";
import type { Services } from "../operation.ts";
import { lapseOf } from "./lapse-of.ts";

/** What both of each delegation are now, by their ids: by that it counts or does not. */
export function rolesIn(
  { database }: Pick<Services, "database">,
  delegations: readonly Delegation[],
): Promise<ReadonlyMap<string, string>> {
  const ids = delegations.flatMap(({ delegator, delegate }) => [delegator.id, delegate.id]);
  return rolesOf(database.db, [...new Set(ids)]);
}

/** A delegation as the contract tells it. */
export function toDelegationDocument(
  { kinds, ...delegation }: Delegation,
  { roles, now }: { readonly roles: ReadonlyMap<string, string>; readonly now: Date },
): DelegationDocument {
  const holder = ({ id }: Delegation["delegator"]) => ({ role: roles.get(id) });
  const both = { delegator: holder(delegation.delegator), delegate: holder(delegation.delegate) };
  const lapse = isOver(delegation, now) ? undefined : lapseOf(kinds, both);
  return {
    ...delegation,
    ...(kinds === undefined ? {} : { kinds: [...kinds] }),
    isActive: isInForce(delegation, now) && (lapse === undefined || lapse === "exercises-alone"),
    ...(lapse === undefined ? {} : { lapse }),
  };
}

/** Whether the time of a delegation has come, and has not gone. */
export function isInForce(
  delegation: Pick<Delegation, "starts" | "ends" | "endedAt">,
  now: Date,
): boolean {
  return delegation.starts <= now.toISOString() && !isOver(delegation, now);
}

function isOver({ ends, endedAt }: Pick<Delegation, "ends" | "endedAt">, now: Date): boolean {
  return endedAt !== undefined || ends <= now.toISOString();
}
