import type * as z from "zod";
import { type ApprovalEntry, hashOfMaterial } from "../approvals/approval-entry.ts";
import type { Delegation } from "../approvals/delegation.ts";
import { type AuditEntry, hashOfAudit } from "../audit/audit-entry.ts";
import type { KeptReading } from "../jobs/kept-reading.ts";
import { type Entry, hashOf } from "../log/entry.ts";
import type { KeptPerson } from "../people/kept-person.ts";
import { type RoleHolder, ToldRoles } from "../people/told-roles.ts";
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
  | { readonly entry: Entry }
  | { readonly audit: AuditEntry }
  | { readonly approval: ApprovalEntry }
  | { readonly delegation: Omit<Delegation, "id"> & Partial<Pick<Delegation, "id">> }
  | { readonly person: KeptPerson }
  | { readonly reading: KeptReading };

/**
 * What a backup says, line by line, each proved before it is given: every entry of the log and of the audit follows from the
 * one before it, as it did when it was recorded, and each approval has the hash of what it keeps as approved. Throws BadBackup,
 * at the latest at the end: only who has come there knows that it is whole, and that everybody has the role that the audit
 * tells of.
 */
export async function* readBackup(lines: AsyncIterable<string>): AsyncGenerator<BackupContent> {
  let number = 0;
  let header: BackupHeader | undefined;
  let isWhole = false;
  let [hash, auditHash] = ["", ""];
  const counts = { ...noLines };
  const roles = new ToldRoles();
  const people: RoleHolder[] = [];
  for await (const text of lines) {
    number++;
    if (text === "" && isWhole) continue;
    if (isWhole) throw new BadBackup(`line ${number} comes after the end of the backup`);
    if (header === undefined) {
      header = parse(BackupHeader, text, number);
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
      if (header.mainstayBackup > 1) await requireRoles(roles, people);
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
      roles.tell(entry);
      yield { audit: { ...entry, hash: follows } };
    } else {
      if ("approval" in line) requireApproval(line.approval, number);
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

function requireApproval({ record, material, hash }: ApprovalEntry, number: number): void {
  if (hashOfMaterial(record.collection, material) === hash) return;
  throw new BadBackup(
    `line ${number} is not what was recorded: it has another hash than what it keeps as approved`,
  );
}

async function requireRoles(roles: ToldRoles, people: readonly RoleHolder[]): Promise<void> {
  const held = await roles.hold(people);
  if (typeof held === "number") return;
  throw new BadBackup(
    `${held.about} ${held.fault}: that was changed unseen. Take an earlier backup, or give the role anew and write another`,
  );
}

function kindOf(line: Exclude<BackupLine, { end: unknown }>): keyof BackupCounts {
  if ("entry" in line) return "revisions";
  if ("audit" in line) return "audit";
  if ("approval" in line) return "approvals";
  if ("delegation" in line) return "delegations";
  return "person" in line ? "people" : "readings";
}

function isSame(one: BackupCounts, other: BackupCounts): boolean {
  return (
    one.revisions === other.revisions &&
    one.audit === other.audit &&
    one.approvals === other.approvals &&
    one.delegations === other.delegations &&
    one.people === other.people &&
    one.readings === other.readings
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
