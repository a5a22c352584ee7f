import type * as z from "zod";
import { hashOf } from "../log/entry.ts";
import { type BackupCounts, BackupHeader, BackupLine } from "./backup-lines.ts";

/** A backup that cannot be restored; the message says which line, what is wrong, and what to do. */
export class BadBackup extends Error {
  override name = "BadBackup";
}

/** A line of a backup that says something. */
export type BackupContent = Exclude<BackupLine, { end: unknown }>;

/**
 * What a backup says, line by line, each proved before it is given: every entry of the log follows from the one before it, as
 * it did when it was recorded. Throws BadBackup, at the latest at the end: only who has come there knows that it is whole.
 */
export async function* readBackup(lines: AsyncIterable<string>): AsyncGenerator<BackupContent> {
  let number = 0;
  let header: BackupHeader | undefined;
  let isWhole = false;
  let hash = "";
  const counts = { revisions: 0, audit: 0, approvals: 0, delegations: 0 };
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
      if (!isSame(line.end, counts) || header.hash !== hash)
        throw new BadBackup(`the backup ends at line ${number} with entries missing`);
      isWhole = true;
      continue;
    }
    if ("entry" in line) {
      const { entry } = line;
      if (entry.revision !== counts.revisions + 1 || entry.previous !== hash)
        throw new BadBackup(`line ${number} does not follow from the entry before it`);
      if (entry.hash !== hashOf(entry))
        throw new BadBackup(`line ${number} is not what was recorded: its hash does not fit`);
      hash = entry.hash;
    }
    counts[kindOf(line)]++;
    yield line;
  }
  if (isWhole) return;
  throw new BadBackup(
    number === 0
      ? "the backup is empty"
      : `the backup breaks off after line ${number}: take one that was written to its end`,
  );
}

function kindOf(line: BackupContent): keyof BackupCounts {
  if ("entry" in line) return "revisions";
  if ("audit" in line) return "audit";
  return "approval" in line ? "approvals" : "delegations";
}

function isSame(one: BackupCounts, other: BackupCounts): boolean {
  return (
    one.revisions === other.revisions &&
    one.audit === other.audit &&
    one.approvals === other.approvals &&
    one.delegations === other.delegations
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
