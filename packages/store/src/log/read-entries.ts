import { Operation } from "@mainstay/plan";
import type { Kysely, Selectable } from "kysely";
import * as z from "zod";
import type { Tables } from "../database/tables.ts";
import { collect } from "./collect.ts";
import type { Entry } from "./entry.ts";

const Edit = z.array(Operation);
/** So many entries are read at once. */
const batch = 500;

/** The entries after one revision up to another, in order; read as they are asked for. */
export async function* readEntries(
  db: Kysely<Tables>,
  { after = 0, upTo = Number.MAX_SAFE_INTEGER }: { after?: number; upTo?: number } = {},
): AsyncGenerator<Entry> {
  for (let last = after; ; ) {
    const rows = await db
      .selectFrom("revisions")
      .selectAll()
      .where("revision", ">", last)
      .where("revision", "<=", Math.min(upTo, 2 ** 31 - 1))
      .orderBy("revision")
      .limit(batch)
      .execute();
    for (const row of rows) yield toEntry(row);
    if (rows.length < batch) return;
    last = rows[rows.length - 1].revision;
  }
}

/** All entries after a revision, in order. */
export function entriesSince(db: Kysely<Tables>, revision: number): Promise<readonly Entry[]> {
  return collect(readEntries(db, { after: revision }));
}

/** The entry that a row of the log is. */
export function toEntry(row: Selectable<Tables["revisions"]>): Entry {
  return {
    revision: row.revision,
    at: row.at.toISOString(),
    author: row.author,
    ...(row.reason === null ? {} : { reason: row.reason }),
    edit: Edit.parse(row.edit),
    previous: row.previous,
    hash: row.hash,
  };
}
