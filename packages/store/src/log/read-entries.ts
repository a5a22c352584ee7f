import { type Edit, finish, Operation, type Steps } from "@mainstay/plan";
import { type Kysely, type Selectable, sql } from "kysely";
import * as z from "zod";
import { parsingJson } from "../database/parsing-json.ts";
import { inBatches } from "../database/in-batches.ts";
import type { Tables } from "../database/tables.ts";
import { toActor } from "../people/actor.ts";
import { collect } from "./collect.ts";
import { unhurried } from "../record/unhurried.ts";
import type { Entry } from "./entry.ts";

const Wrapped = z.strictObject({ edit: z.array(z.unknown()) });

/** A row of the log. Its edit is text, which may be as long as a plan and is parsed in steps. */
type EntryRow = Omit<Selectable<Tables["revisions"]>, "edit"> & { readonly edit: string };

/** Which part of the log: after one revision, up to another. */
type Part = { readonly after?: number; readonly upTo?: number };

/** The entries of a part of the log, of all of it if none is said, in order; read as they are asked for. */
export async function* readEntries(db: Kysely<Tables>, part: Part = {}): AsyncGenerator<Entry> {
  for await (const row of readEntryRows(db, part)) yield await unhurried(readingEntry(row));
}

/** The same as rows. */
export function readEntryRows(
  db: Kysely<Tables>,
  { after = 0, upTo = Number.MAX_SAFE_INTEGER }: Part = {},
): AsyncGenerator<EntryRow> {
  return inBatches<EntryRow>((limit, last) =>
    db
      .selectFrom("revisions")
      .select(["revision", "at", "author", "author_id", "author_way", "reason"])
      .select(["touched", "previous", "hash", sql<string>`edit::text`.as("edit")])
      .where("revision", ">", last?.revision ?? after)
      .where("revision", "<=", Math.min(upTo, 2 ** 31 - 1))
      .orderBy("revision")
      .limit(limit)
      .execute(),
  );
}

/** The entry of a revision; undefined where there is none. */
export async function findEntry(db: Kysely<Tables>, revision: number): Promise<Entry | undefined> {
  const [entry] = await collect(readEntries(db, { after: revision - 1, upTo: revision }));
  return entry;
}

/** All entries after a revision, in order. */
export function entriesSince(db: Kysely<Tables>, revision: number): Promise<readonly Entry[]> {
  return collect(readEntries(db, { after: revision }));
}

/** The entry that a row of the log is. */
export function toEntry(row: EntryRow): Entry {
  return finish(readingEntry(row));
}

function* readingEntry(row: EntryRow): Steps<Entry> {
  const edit = yield* readingEdit(row.edit);
  return {
    revision: row.revision,
    at: row.at.toISOString(),
    author: toActor({ id: row.author_id, name: row.author, way: row.author_way }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    edit,
    previous: row.previous,
    hash: row.hash,
  };
}

function* readingEdit(written: string): Steps<Edit> {
  const operations: Edit[number][] = [];
  const whole = yield* parsingJson(new TextEncoder().encode(`{"edit":${written}}`));
  for (const operation of Wrapped.parse(whole).edit) {
    operations.push(Operation.parse(operation));
    yield;
  }
  return operations;
}
