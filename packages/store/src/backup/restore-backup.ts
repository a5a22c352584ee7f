import { Plan, replayEdits } from "@mainstay/plan";
import type { Kysely, Transaction } from "kysely";
import type * as z from "zod";
import type { Tables } from "../database/tables.ts";
import { hashOf } from "../log/entry.ts";
import { append } from "../record/commit-edit.ts";
import { emptyPlan } from "../record/empty-plan.ts";
import { BackupHeader, BackupLine } from "./backup-lines.ts";

/** A backup that cannot be restored; the message says which line, what is wrong, and what to do. */
export class BadBackup extends Error {
  override name = "BadBackup";
}

/** What was restored. */
export type Restored = {
  readonly revisions: number;
  readonly audit: number;
  readonly hash: string;
};

/**
 * Rebuilds a record from the lines of a backup, in an empty database and all or nothing: every entry must follow from the
 * one before it, as it did when it was recorded. Throws BadBackup.
 */
export async function restoreBackup(
  db: Kysely<Tables>,
  lines: AsyncIterable<string>,
): Promise<Restored> {
  return db.transaction().execute(async (trx) => {
    const { revision } = await trx
      .selectFrom("head")
      .select("revision")
      .forUpdate()
      .executeTakeFirstOrThrow();
    if (revision > 0) {
      throw new BadBackup(
        `the database holds a plan already, at revision ${revision}: restore into an empty one`,
      );
    }
    return rebuild(trx, lines);
  });
}

async function rebuild(trx: Transaction<Tables>, lines: AsyncIterable<string>): Promise<Restored> {
  let number = 0;
  let header: BackupHeader | undefined;
  let plan: Plan = emptyPlan;
  let [revisions, audit, hash] = [0, 0, ""];
  let isWhole = false;
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
      const { end } = line;
      if (end.revisions !== revisions || end.audit !== audit || header.hash !== hash)
        throw new BadBackup(`the backup ends at line ${number} with entries missing`);
      isWhole = true;
    } else if ("entry" in line) {
      const { entry } = line;
      if (entry.revision !== revisions + 1 || entry.previous !== hash)
        throw new BadBackup(`line ${number} does not follow from the entry before it`);
      if (entry.hash !== hashOf(entry))
        throw new BadBackup(`line ${number} is not what was recorded: its hash does not fit`);
      const after = replayEdits(plan, [entry.edit]);
      await append(trx, entry, plan, after);
      plan = after;
      [revisions, hash] = [entry.revision, entry.hash];
    } else {
      const { at, actor, action, subject = null, detail } = line.audit;
      const row = { at, actor, action, subject, detail: JSON.stringify(detail) };
      await trx.insertInto("audit").values(row).execute();
      audit++;
    }
  }
  if (!isWhole) {
    throw new BadBackup(
      number === 0
        ? "the backup is empty"
        : `the backup breaks off after line ${number}: take one that was written to its end`,
    );
  }
  return { revisions, audit, hash };
}

function parse<Shape extends z.ZodType>(shape: Shape, text: string, line: number): z.output<Shape> {
  try {
    return shape.parse(JSON.parse(text));
  } catch {
    const what = line === 1 ? "the beginning of a backup" : "a line of a backup";
    throw new BadBackup(`line ${line} is not ${what}`);
  }
}
