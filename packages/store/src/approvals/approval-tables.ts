import type { Generated, JSONColumnType } from "kysely";
import type { Instant } from "../database/instant.ts";

/** The tables of approvals and of who may approve for whom. */
export type ApprovalTables = {
  readonly approvals: ApprovalRow;
  readonly delegations: DelegationRow;
};

/** What was done about the approval of a record; never changed. */
type ApprovalRow = {
  readonly id: Generated<string>;
  /** An address such as `sops/by-fax`. */
  readonly record: string;
  readonly action: string;
  /** SHA-256 of what it was done to. */
  readonly hash: string;
  readonly revision: number;
  /** What it was done to, so that it can be told later what was approved and what changed since. */
  readonly material: JSONColumnType<object>;
  readonly at: Instant;
  readonly by: string;
  readonly by_name: string;
  readonly on_behalf_of: string | null;
  readonly on_behalf_of_name: string | null;
  readonly comment: string | null;
};

/** Who may approve for somebody else, what, and from when to when. */
type DelegationRow = {
  readonly id: Generated<string>;
  readonly delegator: string;
  readonly delegator_name: string;
  readonly delegate: string;
  readonly delegate_name: string;
  /** The lists whose records it is for; NULL for all. */
  readonly kinds: readonly string[] | null;
  readonly starts: Instant;
  readonly ends: Instant;
  readonly made_at: Instant;
  readonly made_by: string;
  /** When and by whom it was ended before its time. */
  readonly ended_at: Instant | null;
  readonly ended_by: string | null;
};
