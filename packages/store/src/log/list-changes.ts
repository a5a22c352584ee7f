import { Operation } from "@mainstay/plan";
import { type Kysely, sql } from "kysely";
import * as z from "zod";
import type { Tables } from "../database/tables.ts";
import { toActor } from "../people/actor.ts";
import { type Entry, touchedBy } from "./entry.ts";

/** Which part of the log is wanted. */
export type Wanted = {
  readonly limit: number;
  /** How many to pass over. */
  readonly after: number;
  /** Only what touches this record, such as `elements/payroll`. */
  readonly touching?: string;
  /** None later than this revision. */
  readonly upTo?: number;
  /** So many bytes of edits are given at most, as text, those of the latest entries; 2 MiB where nothing is said. */
  readonly editBytes?: number;
};

/** An entry of the log as a list has it: an edit may be as large as a plan. */
export type Change = Pick<Entry, "revision" | "at" | "author" | "reason" | "hash"> & {
  /** The first twenty records that it touched, such as `elements/payroll`; `organisation` stands for itself. */
  readonly touched: readonly string[];
  /** How many records it touched. */
  readonly records: number;
  /**
   * Left out where it is large, and where those before it in the list are enough. Where changes of one record are wanted, what was done
   * to that.
   */
  readonly edit?: Entry["edit"];
};

/** So many records are named. */
const named = 20;
/** An edit of more bytes, as the database keeps it, is large: compressed, and ten times as much as text. */
const large = 8 * 1024;
/** So many bytes of edits are given, as text. */
const mostTold = 2 * 2 ** 20;
/** So many bytes of what is left out are looked through for what was done to one record. */
const mostRead = 2 * 2 ** 20;

/** A page of the log, the latest entry first, and how many there are in all. */
export async function listChanges(
  db: Kysely<Tables>,
  { limit, after, touching, upTo, editBytes = mostTold }: Wanted,
): Promise<{ readonly changes: readonly Change[]; readonly total: number }> {
  const wanted = db
    .selectFrom("revisions")
    .$if(touching !== undefined, (query) =>
      query.where(sql<boolean>`touched @> array[${touching}]::text[]`),
    )
    .$if(upTo !== undefined, (query) => query.where(sql<boolean>`revision <= ${upTo}`));
  const { total } = await wanted
    .select(({ fn }) => fn.countAll<string>().as("total"))
    .executeTakeFirstOrThrow();
  const page = wanted
    .selectAll()
    .select(isSmall.as("is_small"))
    .orderBy("revision", "desc")
    .limit(limit)
    .offset(after)
    .as("page");
  const rows = await db
    .selectFrom(page)
    .select(["revision", "at", "author", "author_id", "author_way", "reason", "hash"])
    .select([
      sql<string[]>`touched[1:${sql.lit(named)}]`.as("touched"),
      sql<number>`cardinality(touched)`.as("records"),
      sql<number>`pg_column_size(edit)`.as("size"),
      sql<unknown>`case when is_small and ${told} <= ${editBytes} then edit end`.as("edit"),
    ])
    .orderBy("revision", "desc")
    .execute();
  const found = touching === undefined ? undefined : await editsOf(db, touching, readable(rows));
  const changes = rows.map((row): Change => {
    const edit = found?.get(row.revision) ?? (row.edit === null ? undefined : Edit.parse(row.edit));
    return {
      revision: row.revision,
      at: row.at.toISOString(),
      author: toActor({ id: row.author_id, name: row.author, way: row.author_way }),
      ...(row.reason === null ? {} : { reason: row.reason }),
      touched: row.touched,
      records: row.records,
      ...(edit === undefined
        ? {}
        : { edit: touching === undefined ? edit : about(touching, edit) }),
      hash: row.hash,
    };
  });
  return { changes, total: Number(total) };
}

const Edit = z.array(Operation);

const isSmall = sql<boolean>`pg_column_size(edit) <= ${sql.lit(large)}`;
/** How many bytes of text the small edits of a page have up to and with one. */
const told = sql`sum(case when is_small then octet_length(edit::text) else 0 end) over (order by revision desc)`;

function about(record: string, edit: Entry["edit"]): Entry["edit"] {
  return edit.filter((operation) => touchedBy([operation]).includes(record));
}

/** Of the edits of a page that are left out those that there is time to look through. */
function readable(
  rows: readonly { readonly revision: number; readonly size: number; readonly edit: unknown }[],
): readonly number[] {
  let read = 0;
  return rows
    .filter(({ edit, size }) => edit === null && (read += size) <= mostRead)
    .map(({ revision }) => revision);
}

/** What edits did to one record, by revision. The database looks for it: little of a large edit is about one. */
async function editsOf(
  db: Kysely<Tables>,
  record: string,
  revisions: readonly number[],
): Promise<ReadonlyMap<number, Entry["edit"]>> {
  if (revisions.length === 0) return new Map();
  const rows = await db
    .selectFrom("revisions")
    .select([
      "revision",
      sql<unknown>`(
        select json_agg(operation order by place)
        from json_array_elements(edit) with ordinality as each (operation, place),
          coalesce(operation ->> 'put', operation ->> 'remove') as address
        where address = ${record} or starts_with(address, ${`${record}/`})
      )`.as("edit"),
    ])
    .where("revision", "in", revisions)
    .execute();
  return new Map(rows.map(({ revision, edit }) => [revision, Edit.parse(edit)]));
}
