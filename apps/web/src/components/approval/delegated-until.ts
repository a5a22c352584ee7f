import type { Approvable } from "@mainstay/plan";
import type { Delegation } from "../../queries/delegations.ts";
import { delegationTime } from "../delegation-words.ts";

/**
 * Until when somebody has delegated to somebody else what a list is approved by, in words; of several delegations the one that lasts
 * longest. Undefined where none counts at the instant.
 */
export function delegatedUntil(
  delegations: readonly Delegation[],
  {
    from,
    to,
    collection,
    now,
  }: {
    /** The ids of whose right it is and of who decides. */
    readonly from: string;
    readonly to: string;
    readonly collection: Approvable;
    readonly now: Date;
  },
): string | undefined {
  const [last] = delegations
    .filter(({ delegator, delegate }) => delegator.id === from && delegate.id === to)
    .filter(({ kinds }) => kinds === undefined || kinds.includes(collection))
    .map((delegation) => ({ ...delegationTime(delegation, now), ends: delegation.ends }))
    .filter(({ time }) => time === "now")
    .toSorted((one, other) => (one.ends < other.ends ? 1 : -1));
  return last?.words;
}
