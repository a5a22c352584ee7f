import { type Kysely, sql } from "kysely";
import type { Tables } from "../../database/tables.ts";

/** A table of things that are written out once and numbered, and the columns by which they are told apart. */
export type NumberedTable = {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: "text" | "integer" }[];
};

/** What tells one thing from the others, in the order of the columns. */
export type RowKey = readonly (string | number)[];

/** The numbers of things, in the order in which they are asked for; what is new is written down, in a transaction of its own. */
export async function numberRows(
  db: Kysely<Tables>,
  table: NumberedTable,
  keys: readonly RowKey[],
): Promise<readonly number[]> {
  const texts = keys.map((key) => JSON.stringify(key));
  const known = new Map<string, number>();
  const look = async () => {
    const wanted = [...new Set(texts)].filter((text) => !known.has(text)).toSorted();
    const rows = wanted.map((text): RowKey => JSON.parse(text));
    if (rows.length > 0) {
      for (const { place, id } of await findRows(db, table, rows)) known.set(wanted[place - 1], id);
    }
    return rows.filter((_, at) => !known.has(wanted[at]));
  };
  const missing = await look();
  if (missing.length > 0) {
    // Another process may write the same: in the same order, so that neither waits for the other.
    await insertRows(db, table, missing);
    await look();
  }
  return texts.map((text) => {
    const id = known.get(text);
    if (id === undefined) throw new Error(`invariant: ${table.name} has no ${text}`);
    return id;
  });
}

async function findRows(
  db: Kysely<Tables>,
  { name, columns }: NumberedTable,
  rows: readonly RowKey[],
) {
  const same = columns.map(
    (column) => sql`known.${sql.ref(column.name)} = wanted.${sql.ref(column.name)}`,
  );
  const names = columns.map((column) => sql.ref(column.name));
  const { rows: found } = await sql<{ place: number; id: number }>`
    select wanted.place::integer as place, known.id
    from unnest(${arrays(columns, rows)}) with ordinality as wanted (${sql.join(names)}, place)
    join ${sql.table(name)} known on ${sql.join(same, sql` and `)}`.execute(db);
  return found;
}

async function insertRows(
  db: Kysely<Tables>,
  { name, columns }: NumberedTable,
  rows: readonly RowKey[],
) {
  const names = sql.join(columns.map((column) => sql.ref(column.name)));
  await sql`
    insert into ${sql.table(name)} (${names}) select * from unnest(${arrays(columns, rows)})
    on conflict do nothing`.execute(db);
}

function arrays(columns: NumberedTable["columns"], rows: readonly RowKey[]) {
  return sql.join(
    columns.map(({ type }, at) => sql`${rows.map((row) => row[at])}::${sql.raw(type)}[]`),
  );
}
