import type { Delegation } from "@mainstay/store";

/** A delegation as the contract tells it. */
export function toDelegationDocument({ kinds, ...delegation }: Delegation, now: Date) {
  return {
    ...delegation,
    ...(kinds === undefined ? {} : { kinds: [...kinds] }),
    isActive: isInForce(delegation, now),
  };
}

/** Whether a delegation counts at an instant. */
export function isInForce(
  { starts, ends, endedAt }: Pick<Delegation, "starts" | "ends" | "endedAt">,
  now: Date,
): boolean {
  const at = now.toISOString();
  return starts <= at && at < ends && endedAt === undefined;
}
