import type { ColumnType, Generated, JSONColumnType } from "kysely";
import type { ApprovalTables } from "../approvals/approval-tables.ts";
import type { CallTables } from "../calls/call-tables.ts";
import type { JobTables } from "../jobs/job-tables.ts";
import type { JournalTables } from "../journal/journal-tables.ts";
import type { PeopleTables } from "../people/people-tables.ts";
import type { Instant } from "./instant.ts";

/** All tables: `schema.sql` shows them as PostgreSQL has them. */
export type Tables = RecordTables &
  PeopleTables &
  ApprovalTables &
  JobTables &
  JournalTables &
  CallTables;

/** The tables of the record. */
type RecordTables = {
  readonly revisions: RevisionRow;
  readonly head: HeadRow;
  readonly lists: ListRow;
  readonly records: RecordRow;
  readonly snapshots: SnapshotRow;
  readonly audit: AuditRow;
  readonly audit_head: AuditHeadRow;
};

/** The log: one row for each edit, never changed. */
type RevisionRow = {
  readonly revision: number;
  readonly at: Instant;
  readonly author: string;
  /** NULL for those without an account. */
  readonly author_id: string | null;
  /** NULL for what was recorded before ways in were kept. */
  readonly author_way: string | null;
  readonly reason: string | null;
  readonly edit: JSONColumnType<object>;
  /** The records that the edit touches, as addresses. */
  readonly touched: readonly string[];
  /** Of the row before; the first row's is empty. */
  readonly previous: string;
  readonly hash: string;
};

/** One row: the last revision. Whoever commits locks it. */
type HeadRow = {
  readonly single: Generated<boolean>;
  readonly revision: number;
  readonly hash: string;
};

/** The current plan: the order of the records of each list. */
type ListRow = { readonly collection: string; readonly ids: JSONColumnType<string[]> };

/** The current plan: its records in the form of the files, and the organisation. */
type RecordRow = {
  readonly collection: string;
  readonly id: string;
  readonly form: JSONColumnType<object>;
  readonly revision: number;
};

/** The plan at a revision, so that going back needs not all of the log. */
type SnapshotRow = { readonly revision: number; readonly form: JSONColumnType<object> };

/** Who did what beside editing: sign-ins, denials, exports, approvals. Never changed. */
type AuditRow = {
  readonly id: Generated<string>;
  readonly at: Instant;
  readonly actor: string;
  readonly actor_id: string | null;
  readonly actor_way: string | null;
  readonly action: string;
  readonly subject: string | null;
  readonly detail: JSONColumnType<object>;
  readonly hash: string;
};

/** One row: how long the audit is, and its last hash. Whoever writes into it locks this. */
type AuditHeadRow = {
  readonly single: Generated<boolean>;
  readonly entries: ColumnType<string, number, number>;
  readonly hash: string;
};
