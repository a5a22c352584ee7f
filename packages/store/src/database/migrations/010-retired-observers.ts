import { type Kysely, sql } from "kysely";

/** Observers that are gone for good, and what each is made of as it tells itself: the version of the agent, and the system that it runs on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table observers
    add column retired_at timestamptz,
    add column version text not null default '',
    add column system text not null default ''`,
];
