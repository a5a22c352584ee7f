import type { Delegation } from "@mainstay/store";

/** A delegation as the contract tells it. */
export function toDelegationDocument({ kinds, ...delegation }: Delegation, now: Date) {
  const { starts, ends, endedAt } = delegation;
  const at = now.toISOString();
  return {
    ...delegation,
    ...(kinds === undefined ? {} : { kinds: [...kinds] }),
    isActive: starts <= at && at < ends && endedAt === undefined,
  };
}
