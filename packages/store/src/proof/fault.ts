/** Where something is not as it was recorded. */
export type Fault = {
  /** In the log, in the plan or a snapshot that follow from it, or in the table of that name. */
  readonly in:
    | "log"
    | "plan"
    | "snapshots"
    | "approvals"
    | "delegations"
    | "people"
    | "journal"
    | "calls"
    | "audit";
  /** Which: of log, plan and snapshots the revision, of the others the number of the entry. */
  readonly number: number;
  /** The record that it is about, such as `sops/by-fax`, or the person, in words. */
  readonly about?: string;
  /** What is wrong with it, as the end of a sentence that begins with it. */
  readonly fault: string;
};
