import type { DelegationLapse } from "@mainstay/api";
import { type Approvable, approvableNames } from "@mainstay/plan";
import { may } from "../../people/may.ts";

type Holder = Parameters<typeof may>[0];

/**
 * Why approvals by a delegation, for all lists or some, do not count, or only those of exercises, whatever the day: who decides may not come in any more, or
 * whose right it is has it no more. Of an exercise that is whom the plan names, which a role does not take away. Undefined where
 * nothing is in the way.
 */
export function lapseOf(
  kinds: readonly Approvable[] | undefined,
  { delegator, delegate }: { readonly delegator: Holder; readonly delegate: Holder },
): DelegationLapse | undefined {
  if (!may(delegate, "plan:read")) return "delegate-without-role";
  if (may(delegator, "plan:approve")) return undefined;
  const lists = kinds ?? approvableNames;
  if (!may(delegator, "plan:read") || !lists.includes("exercises"))
    return "delegator-without-right";
  return lists.every((kind) => kind === "exercises") ? undefined : "exercises-alone";
}
