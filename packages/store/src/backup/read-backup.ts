import type { JournalEntry } from "@mainstay/plan";
import type * as z from "zod";
import { type ApprovalEntry, hashOfMaterial } from "../approvals/approval-entry.ts";
import type { Delegation } from "../approvals/delegation.ts";
import { type AuditEntry, hashOfAudit } from "../audit/audit-entry.ts";
import type { KeptCall } from "../calls/kept-call.ts";
import type { KeptReading } from "../jobs/kept-reading.ts";
import { type Entry, hashOf } from "../log/entry.ts";
import type { KeptPerson } from "../people/kept-person.ts";
import { holdPeople } from "../proof/hold-people.ts";
import { Told } from "../proof/told.ts";
import { UnfitEdits } from "../record/plan-replay.ts";
import { type BackupCounts, BackupHeader, BackupLine, noLines } from "./backup-lines.ts";

/** A backup that cannot be restored; the message says which line, what is wrong, and what to do. */
export class BadBackup extends Error {
  override name = "BadBackup";
}

/** Throws BadBackup where an error says that the edits of a backup do not fit each other, and the error itself otherwise. */
export function throwUnfit(error: unknown): never {
  throw error instanceof UnfitEdits ? new BadBackup(error.message, { cause: error }) : error;
}

/** What a line of a backup says. */
export type BackupContent =
  | { readonly header: BackupHeader }
  | { readonly entry: Entry }
  | { readonly audit: AuditEntry }
  | { readonly approval: ApprovalEntry }
  | { readonly delegation: Omit<Delegation, "id"> & Partial<Pick<Delegation, "id">> }
  | { readonly person: KeptPerson }
  | { readonly reading: KeptReading }
  | { readonly journal: JournalEntry }
  | { readonly call: KeptCall };

/**
 * What a backup says, line by line, each proved before it is given: every entry of the log and of the audit follows from the
 * one before it, as it did when it was recorded, and approvals, delegations, journals and calls are what the audit tells of them. Throws
 * BadBackup, at the latest at the end: only who has come there knows that it is whole, that none of these is missing, and that
 * everybody has the role and the accounts that the audit tells of.
 */
export async function* readBackup(lines: AsyncIterable<string>): AsyncGenerator<BackupContent> {
  let number = 0;
  let header: BackupHeader | undefined;
  let isWhole = false;
  let [hash, auditHash] = ["", ""];
  const counts = { ...noLines };
  const told = new Told();
  const people: KeptPerson[] = [];
  for await (const text of lines) {
    number++;
    if (text === "" && isWhole) continue;
    if (isWhole) throw new BadBackup(`line ${number} comes after the end of the backup`);
    if (header === undefined) {
      header = parse(BackupHeader, text, number);
      yield { header };
      continue;
    }
    const line = parse(BackupLine, text, number);
    if ("end" in line) {
      const isAllThere =
        isSame(line.end, counts) &&
        header.hash === hash &&
        (header.mainstayBackup === 1 || header.auditHash === auditHash);
      if (!isAllThere)
        throw new BadBackup(`the backup ends at line ${number} with entries missing`);
      requireAllTold(told);
      if (header.mainstayBackup > 1) await requirePeople(told, people);
      isWhole = true;
      continue;
    }
    counts[kindOf(line)]++;
    if ("entry" in line) {
      requireEntry(line.entry, { number, previous: hash, revision: counts.revisions });
      hash = line.entry.hash;
      yield line;
    } else if ("audit" in line) {
      const { hash: given, ...entry } = line.audit;
      const follows = hashOfAudit(auditHash, entry);
      if (header.mainstayBackup === 1 ? given !== undefined : given !== follows)
        throw new BadBackup(`line ${number} is not what was recorded: its hash does not fit`);
      auditHash = follows;
      const audit = { ...entry, hash: follows };
      told.tell(audit);
      yield { audit };
    } else {
      if ("approval" in line) requireApproval(line.approval, { told, number });
      if ("delegation" in line) {
        // Where they were not numbered yet they stand in the order of their numbers.
        const { id = String(counts.delegations) } = line.delegation;
        requireTold(told.delegations.bearsOut({ ...line.delegation, id }), number);
      }
      if ("journal" in line) requireTold(told.journal.bearsOut(line.journal), number);
      if ("call" in line) requireTold(told.calls.bearsOut(line.call), number);
      if ("person" in line) people.push(line.person);
      yield line;
    }
  }
  if (isWhole) return;
  throw new BadBackup(
    number === 0
      ? "the backup is empty"
      : `the backup breaks off after line ${number}: take one that was written to its end`,
  );
}

function requireEntry(
  entry: Entry,
  { number, previous, revision }: { number: number; previous: string; revision: number },
): void {
  if (entry.revision !== revision || entry.previous !== previous)
    throw new BadBackup(`line ${number} does not follow from the entry before it`);
  if (entry.hash !== hashOf(entry))
    throw new BadBackup(`line ${number} is not what was recorded: its hash does not fit`);
}

function requireApproval(
  approval: ApprovalEntry,
  { told, number }: { readonly told: Told; readonly number: number },
): void {
  const { record, material, hash } = approval;
  if (hashOfMaterial(record.collection, material) !== hash) {
    throw new BadBackup(
      `line ${number} is not what was recorded: it has another hash than what it keeps as approved`,
    );
  }
  requireTold(told.approvals.bearsOut(approval), number);
}

function requireTold(isTold: boolean, number: number): void {
  if (isTold) return;
  throw new BadBackup(
    `line ${number} is not what the audit tells of it: take a backup that was not changed`,
  );
}

function requireAllTold({ approvals, delegations, journal, calls }: Told): void {
  const missing =
    approvals.missing() ?? delegations.missing() ?? journal.missing() ?? calls.missing();
  if (missing === undefined) return;
  throw new BadBackup(
    `the audit tells of more about ${missing} than the backup has: take one that was not changed`,
  );
}

async function requirePeople(told: Told, people: readonly KeptPerson[]): Promise<void> {
  const held = await holdPeople(people, told);
  if (typeof held === "number") return;
  throw new BadBackup(
    `${held.about} ${held.fault}: that was changed unseen. Take an earlier backup, or put it right and write another`,
  );
}

function kindOf(line: Exclude<BackupLine, { end: unknown }>): keyof BackupCounts {
  if ("entry" in line) return "revisions";
  if ("audit" in line) return "audit";
  if ("approval" in line) return "approvals";
  if ("delegation" in line) return "delegations";
  if ("journal" in line) return "journal";
  if ("call" in line) return "calls";
  return "person" in line ? "people" : "readings";
}

function isSame(one: BackupCounts, other: BackupCounts): boolean {
  return (
    one.revisions === other.revisions &&
    one.audit === other.audit &&
    one.approvals === other.approvals &&
    one.delegations === other.delegations &&
    one.people === other.people &&
    one.readings === other.readings &&
    one.journal === other.journal &&
    one.calls === other.calls
  );
}

function parse<Shape extends z.ZodType>(shape: Shape, text: string, line: number): z.output<Shape> {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    const what = line === 1 ? "the beginning of a backup" : "a line of a backup";
    throw new BadBackup(`line ${line} is not ${what}`);
  }
}
