import { type Kysely, sql } from "kysely";

/** Names that addresses answer to when they are asked for themselves, apart from those that were asked for and led to them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table observed_names
    drop constraint observed_names_kind_check,
    add constraint observed_names_kind_check check (kind in ('machine', 'name', 'reverse-name'))`,
];
