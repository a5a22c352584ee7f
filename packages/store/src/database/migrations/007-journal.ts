import { type Kysely, sql } from "kysely";

/** What is written while an exercise or an incident goes on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table journal (
    id uuid primary key,
    number bigint generated always as identity unique,
    collection text not null,
    record text not null,
    at timestamptz not null,
    received timestamptz not null,
    author text not null,
    author_id text,
    what jsonb not null
  )`,
  `create index journal_of_occasion on journal (collection, record, at)`,
  `create trigger journal_stays before update or delete on journal
    for each row execute function refuse_change()`,
  `create trigger journal_stays_whole before truncate on journal execute function refuse_change()`,
];
