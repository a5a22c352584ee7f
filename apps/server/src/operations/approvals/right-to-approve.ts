import { isGranted, Role } from "@mainstay/api";
import type { Approvable } from "@mainstay/plan";
import { type Delegation, delegationsTo, findPerson, isFor, type Somebody } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import { hasAccount } from "../../people/actor-of.ts";
import { isAllowed } from "../../people/is-allowed.ts";
import type { Person, Services } from "../operation.ts";

/** By which right somebody approves: their own, or that of others who delegated it. */
export type ApprovalRights = {
  readonly isOwn: boolean;
  readonly delegations: readonly Delegation[];
};

/**
 * The rights that somebody has now. A delegation gives no more than whoever made it may do themselves: it does not count
 * once they may not approve any more. An API token that is not for approving has none, nor has whoever is nobody's account.
 */
export async function approvalRights(
  { database: { db }, now }: Services,
  person: Person,
): Promise<ApprovalRights> {
  const isFit =
    hasAccount(person) && (person.scopes === undefined || person.scopes.includes("plan:approve"));
  if (!isFit) return { isOwn: false, delegations: [] };
  const delegations: Delegation[] = [];
  for (const delegation of await delegationsTo(db, person.id, now())) {
    const delegator = await findPerson(db, delegation.delegator.id);
    const role = Role.safeParse(delegator?.role);
    if (role.success && isGranted(role.data, "plan:approve")) delegations.push(delegation);
  }
  return { isOwn: isAllowed(person, "plan:approve"), delegations };
}

/** On whose behalf somebody decides about a record; undefined for their own right. Refuses where they have none. */
export function requireRight(
  { isOwn, delegations }: ApprovalRights,
  collection: Approvable,
  wanted: string | undefined,
): Somebody | undefined {
  if (wanted === undefined && isOwn) return undefined;
  const delegators = delegatorsFor(collection, delegations);
  if (wanted !== undefined) {
    const found = delegators.get(wanted);
    if (found !== undefined) return found;
    throw new Refusal(403, `No delegation of ${wanted} lets you approve ${collection} now.`);
  }
  const [only, ...others] = delegators.values();
  if (only === undefined) {
    throw new Refusal(
      403,
      `You may not approve ${collection}, and nobody has delegated it to you.`,
    );
  }
  if (others.length === 0) return only;
  const names = [...delegators.values()].map(({ id, name }) => `${name} (${id})`).join(", ");
  throw new Refusal(403, `Say in onBehalfOf whose right you use: ${names}.`);
}

/** Whose right to approve records of a list was delegated, by their ids. */
export function delegatorsFor(
  collection: Approvable,
  delegations: readonly Delegation[],
): ReadonlyMap<string, Somebody> {
  const usable = delegations.filter((delegation) => isFor(delegation, collection));
  return new Map(usable.map(({ delegator }) => [delegator.id, delegator]));
}
