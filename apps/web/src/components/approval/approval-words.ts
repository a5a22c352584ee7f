import type { ApprovalDocument } from "@mainstay/api";

/** What a state of approval is called. */
export const approvalWords: Readonly<Record<ApprovalDocument["state"], string>> = {
  "never-submitted": "Not handed in yet",
  submitted: "Waits for approval",
  approved: "Approved",
  reopened: "Approved, but changed since",
  returned: "Returned for revision",
  removed: "Removed",
};

type Act = NonNullable<ApprovalDocument["last"]>;

/** What was done, as a sentence begins after a name. */
export const actWords: Readonly<Record<Act["action"], string>> = {
  submit: "asked for approval",
  approve: "approved it",
  return: "returned it",
  withdraw: "took it back",
};
