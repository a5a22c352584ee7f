import { type ApprovableAddress, findRecord, type Plan } from "@mainstay/plan";
import {
  type Delegation,
  delegationsTo,
  findPerson,
  formatRecord,
  isFor,
  type Somebody,
} from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import { hasAccount } from "../../people/actor-of.ts";
import { type ApprovalHolder, mayApprove } from "../../people/may-approve.ts";
import type { Person, Services } from "../operation.ts";

/** By which right somebody approves: their own, or that of others who delegated it. */
export type ApprovalRights = {
  /** Undefined where they have none of their own, whatever it is for. */
  readonly own: ApprovalHolder | undefined;
  readonly delegated: readonly Delegated[];
};

type Delegated = { readonly delegation: Delegation; readonly of: ApprovalHolder };

/** The same of one record. */
export type RightsOfRecord = {
  readonly isOwn: boolean;
  /** Whose right was delegated, by their ids. */
  readonly delegators: ReadonlyMap<string, Somebody>;
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
  if (!isFit) return { own: undefined, delegated: [] };
  const delegated: Delegated[] = [];
  for (const delegation of await delegationsTo(db, person.id, now())) {
    const of = await findPerson(db, delegation.delegator.id);
    if (of !== undefined) delegated.push({ delegation, of });
  }
  return { own: person, delegated };
}

/** Which of these rights are for a record. */
export function rightsOf(
  { own, delegated }: ApprovalRights,
  plan: Plan,
  record: ApprovableAddress,
): RightsOfRecord {
  const usable = delegated.filter(
    ({ delegation, of }) => isFor(delegation, record.collection) && mayApprove(plan, record, of),
  );
  return {
    isOwn: own !== undefined && mayApprove(plan, record, own),
    delegators: new Map(usable.map(({ delegation: { delegator } }) => [delegator.id, delegator])),
  };
}

/** On whose behalf somebody decides about a record; undefined for their own right. Refuses where they have none. */
export function requireRight(
  rights: ApprovalRights,
  plan: Plan,
  { record, wanted }: { readonly record: ApprovableAddress; readonly wanted: string | undefined },
): Somebody | undefined {
  const { isOwn, delegators } = rightsOf(rights, plan, record);
  if (wanted === undefined && isOwn) return undefined;
  if (wanted !== undefined) {
    const found = delegators.get(wanted);
    if (found !== undefined) return found;
    throw new Refusal(403, `No delegation of ${wanted} lets you approve ${record.collection} now.`);
  }
  const [only, ...others] = delegators.values();
  if (only === undefined) throw new Refusal(403, withoutRight(plan, record));
  if (others.length === 0) return only;
  const names = [...delegators.values()].map(({ id, name }) => `${name} (${id})`).join(", ");
  throw new Refusal(403, `Say in onBehalfOf whose right you use: ${names}.`);
}

function withoutRight(plan: Plan, { collection, id }: ApprovableAddress): string {
  if (collection !== "exercises")
    return `You may not approve ${collection}, and nobody has delegated it to you.`;
  const approver = findRecord(plan, collection, id)?.approver;
  const address = formatRecord({ collection, id });
  if (approver === undefined)
    return `Nobody may approve ${address}: the plan does not say who is to allow it (approver).`;
  const name = findRecord(plan, "people", approver)?.name ?? approver;
  return `Only ${name} may approve ${address}, or whoever they have delegated it to.`;
}
