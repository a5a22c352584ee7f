export {
  type ApprovalAction,
  type ApprovalAct,
  type ApprovalEntry,
  formatRecord,
  hashOfMaterial,
} from "./approvals/approval-entry.ts";
export { type Delegation, isFor } from "./approvals/delegation.ts";
export {
  addDelegation,
  delegationsTo,
  endDelegation,
  findDelegation,
  listDelegations,
} from "./approvals/delegations.ts";
export type { WantedAction } from "./approvals/judge-action.ts";
export { listAllApprovals, listApprovals, listApprovalsOf } from "./approvals/list-approvals.ts";
export {
  type ApprovalOutcome,
  type ApprovalWish,
  recordApproval,
  recordApprovalIn,
} from "./approvals/record-approval.ts";
export { type ApprovalState, type Standing, standingOf } from "./approvals/standing.ts";
export type { AuditWish } from "./audit/audit-entry.ts";
export { type AuditWanted, listAudit } from "./audit/list-audit.ts";
export { writeAuditAlone } from "./audit/write-audit-alone.ts";
export { BadBackup } from "./backup/read-backup.ts";
export { type Restored, restoreBackup } from "./backup/restore-backup.ts";
export { verifyBackup } from "./backup/verify-backup.ts";
export { linesOf } from "./backup/lines-of.ts";
export { writeBackup } from "./backup/write-backup.ts";
export { acknowledge, type Acknowledged } from "./calls/acknowledge.ts";
export {
  addAttempts,
  findAttempt,
  sendNextAttempts,
  type SentTogether,
  type WantedAttempt,
} from "./calls/attempts.ts";
export type {
  Acknowledgement,
  Attempt,
  Call,
  CallChange,
  CalledChannel,
  CalledPerson,
  CalledPlace,
  CallList,
  CallOutcome,
  CallRecord,
  Outage,
} from "./calls/call.ts";
export { changeCall } from "./calls/change-call.ts";
export {
  callsGoingOn,
  callsOf,
  type CallsWanted,
  endedCalls,
  findCall,
  listCalls,
} from "./calls/list-calls.ts";
export { type CallDoing, endCall, startCall } from "./calls/start-call.ts";
export { DatabaseUnavailable } from "./database/database-unavailable.ts";
export { type ChangeListeners, type Following, followChanges } from "./database/follow-changes.ts";
export {
  connect,
  type Database,
  type DatabasePlace,
  openDatabase,
} from "./database/open-database.ts";
export type { Connection } from "./embedded/embedded-database.ts";
export { keepRunning, type Watch } from "./embedded/keep-running.ts";
export { beginRun, endRun, type JobRun, listRuns } from "./jobs/job-runs.ts";
export { addMails, type Delivery, forgetMails, type Mail, sendNext } from "./jobs/mails.ts";
export { type FoundNotice, keepNotices, listNotices, type Notice } from "./jobs/notices.ts";
export {
  addReading,
  latestReading,
  latestReadingId,
  listReadings,
  type Reading,
  readingsAfter,
} from "./jobs/readings.ts";
export { replaceReadings } from "./jobs/replace-readings.ts";
export type { Added, Appended, Journal } from "./journal/journal.ts";
export { keptEntry } from "./journal/kept-entry.ts";
export { appendEntries } from "./journal/postgres/append-entries.ts";
export { openJournal } from "./journal/postgres/open-journal.ts";
export {
  type ChangedRecords,
  changedRecords,
  nothingChanged,
} from "./log/changed-records.ts";
export { type Entry, recordIn, touchedBy } from "./log/entry.ts";
export { firstWritten } from "./log/first-written.ts";
export { type Change, listChanges } from "./log/list-changes.ts";
export { newestSince } from "./log/newest-since.ts";
export { entriesSince, findEntry, readEntries } from "./log/read-entries.ts";
export {
  type CountedWindow,
  countedWindow,
  type ObservedWindow,
} from "./observations/counted-window.ts";
export type {
  EdgePage,
  ObservationStore,
  CoverageGap,
  ObserverRecord,
  SomeEdges,
} from "./observations/observation-store.ts";
export type {
  EdgeFigures,
  EdgeSide,
  ObservedEdge,
  ObservedEnd,
} from "./observations/observed-edge.ts";
export type { KnownProperty } from "./observations/properties/newest-properties.ts";
export { openObservations } from "./observations/postgres/open-observations.ts";
export type { Actor, WayIn } from "./people/actor.ts";
export {
  changeRole,
  hasAdministrator,
  removePerson,
  type RoleOutcome,
} from "./people/change-role.ts";
export {
  acceptInvitation,
  addInvitation,
  type Invitation,
  isOpen,
  listInvitations,
  setupInviter,
  withdrawInvitation,
} from "./people/invitations.ts";
export { noteLink } from "./people/links.ts";
export { findPasskey, listPasskeys, removePasskey } from "./people/passkeys.ts";
export type { RoleFrom } from "./people/people-tables.ts";
export {
  findPerson,
  findPersonByAccount,
  findPersonByEmail,
  listPeople,
  type PersonRecord,
  rolesOf,
} from "./people/person.ts";
export {
  endSession,
  findSessionOwner,
  listSessions,
  type SessionRecord,
  takeBackSession,
} from "./people/sessions.ts";
export type { Somebody } from "./people/somebody.ts";
export { spendCode } from "./people/spend-code.ts";
export {
  addToken,
  bindToken,
  findToken,
  listTokens,
  noteTokenUse,
  revokeToken,
  type TokenRecord,
} from "./people/tokens.ts";
export type { Fault } from "./proof/fault.ts";
export { type Verification, verifyRecord } from "./proof/verify-record.ts";
export {
  commitEdit,
  type CommitOptions,
  type Outcome,
  type Proposal,
} from "./record/commit-edit.ts";
export type { Head } from "./record/head.ts";
export { changeTheSame, type Inverse, inverseOf } from "./record/inverse-of.ts";
export { parsingJson } from "./database/parsing-json.ts";
export { unhurried } from "./record/unhurried.ts";
export { keepSnapshot, planAt, revisionAt } from "./record/plan-at.ts";
export { readHead } from "./record/read-head.ts";
