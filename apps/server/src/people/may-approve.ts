import { type ApprovableAddress, findRecord, type Plan } from "@mainstay/plan";
import { may } from "./may.ts";
import { personIn } from "./person-in.ts";

/** Whose right it is: by the role of their account, and by the address by which the plan knows them. */
export type ApprovalHolder = {
  readonly role: string | undefined;
  readonly email?: string;
};

/**
 * Whether somebody may approve a record by their own right: an exercise whoever the plan names for it, whatever their role;
 * anything else whoever has a role that approves.
 */
export function mayApprove(
  plan: Plan,
  { collection, id }: ApprovableAddress,
  holder: ApprovalHolder,
): boolean {
  if (collection !== "exercises") return may(holder, "plan:approve");
  const approver = findRecord(plan, collection, id)?.approver;
  if (approver === undefined || !may(holder, "plan:read")) return false;
  return personIn(plan, holder)?.id === approver;
}
