export { type AuditEntry, writeAudit } from "./audit/write-audit.ts";
export { BadBackup, type Restored, restoreBackup } from "./backup/restore-backup.ts";
export { writeBackup } from "./backup/write-backup.ts";
export { DatabaseUnavailable } from "./database/database-unavailable.ts";
export {
  connect,
  type Database,
  type DatabasePlace,
  openDatabase,
} from "./database/open-database.ts";
export type { Connection } from "./embedded/embedded-database.ts";
export type { Entry } from "./log/entry.ts";
export { type Following, followRevisions } from "./log/follow-revisions.ts";
export { listEntries } from "./log/list-entries.ts";
export { entriesSince, readEntries } from "./log/read-entries.ts";
export { type Verification, verifyRecord } from "./log/verify-record.ts";
export { commitEdit, type Outcome, type Proposal } from "./record/commit-edit.ts";
export type { Head } from "./record/head.ts";
export { keepSnapshot, planAt, revisionAt } from "./record/plan-at.ts";
export { readHead } from "./record/read-head.ts";
