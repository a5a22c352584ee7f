import { JournalEntry } from "@mainstay/plan";
import * as z from "zod";
import { ApprovalEntry } from "../approvals/approval-entry.ts";
import { KeptCall } from "../calls/kept-call.ts";
import { Delegation } from "../approvals/delegation.ts";
import { AuditEntry } from "../audit/audit-entry.ts";
import { KeptReading } from "../jobs/kept-reading.ts";
import { Entry } from "../log/entry.ts";
import { RecordedActor } from "../people/actor.ts";
import { KeptPerson } from "../people/kept-person.ts";

/** The first line of a backup. The form of 1 knew actors by name alone, and neither people nor readings. */
export const BackupHeader = z.discriminatedUnion("mainstayBackup", [
  z.strictObject({
    mainstayBackup: z.literal(2),
    at: z.iso.datetime(),
    revision: z.int().min(0),
    /** Of the last revision, and of the last entry of the audit. */
    hash: z.string(),
    auditHash: z.string(),
  }),
  z.strictObject({
    mainstayBackup: z.literal(1),
    at: z.iso.datetime(),
    revision: z.int().min(0),
    hash: z.string(),
  }),
]);
export type BackupHeader = z.output<typeof BackupHeader>;

const Name = z.string().transform((name) => ({ name }));
const AnyActor = z.union([RecordedActor, Name]);

const Count = z.int().min(0);

/** How many lines of each kind a backup has. */
export const BackupCounts = z.strictObject({
  revisions: Count,
  audit: Count,
  approvals: Count,
  delegations: Count,
  people: Count.default(0),
  readings: Count.default(0),
  journal: Count.default(0),
  calls: Count.default(0),
});
export type BackupCounts = z.output<typeof BackupCounts>;

/** Before the first line that counts. */
export const noLines: Readonly<BackupCounts> = {
  revisions: 0,
  audit: 0,
  approvals: 0,
  delegations: 0,
  people: 0,
  readings: 0,
  journal: 0,
  calls: 0,
};

/** Any line after the first; the last says how many there were, so that half a file is not taken for a whole one. */
export const BackupLine = z.union([
  z.strictObject({ entry: Entry.unwrap().extend({ author: AnyActor }) }),
  z.strictObject({
    audit: AuditEntry.unwrap().extend({ actor: AnyActor, hash: z.string().exactOptional() }),
  }),
  z.strictObject({ approval: ApprovalEntry }),
  z.strictObject({ delegation: Delegation.unwrap().partial({ id: true }) }),
  z.strictObject({ person: KeptPerson }),
  z.strictObject({ reading: KeptReading }),
  z.strictObject({ journal: JournalEntry }),
  z.strictObject({ call: KeptCall }),
  z.strictObject({ end: BackupCounts }),
]);
export type BackupLine = z.output<typeof BackupLine>;
