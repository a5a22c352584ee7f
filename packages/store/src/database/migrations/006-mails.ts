import { type Kysely, sql } from "kysely";

/** Mails that are to be sent, each once. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table mails (
    id bigint generated always as identity primary key,
    key text not null unique,
    recipient text not null,
    subject text not null,
    body text not null,
    made timestamptz not null,
    expires timestamptz not null,
    attempts integer not null default 0,
    sent timestamptz,
    refused timestamptz,
    problem text
  )`,
  `create index mails_waiting on mails (id) where sent is null and refused is null`,
];
