import { type Kysely, sql } from "kysely";

/** The record: the log of edits, the current plan beside it, snapshots on the way, and the audit. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table revisions (
    revision integer primary key,
    at timestamptz not null,
    author text not null,
    reason text,
    edit json not null,
    touched text[] not null,
    previous text not null,
    hash text not null unique
  )`,
  `create index revisions_at on revisions (at)`,
  `create index revisions_touched on revisions using gin (touched)`,

  `create table head (
    single boolean primary key default true check (single),
    revision integer not null,
    hash text not null
  )`,
  `insert into head (revision, hash) values (0, '')`,

  `create table lists (
    collection text primary key,
    ids json not null
  )`,
  `create table records (
    collection text not null,
    id text not null,
    form json not null,
    revision integer not null references revisions,
    primary key (collection, id)
  )`,
  `create table snapshots (
    revision integer primary key references revisions,
    form json not null
  )`,

  `create table audit (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor text not null,
    action text not null,
    subject text,
    detail json not null
  )`,
  `create index audit_at on audit (at)`,

  // What is logged stays: not even a mistake of our own changes it.
  `create function refuse_change() returns trigger language plpgsql as $$
    begin raise exception 'rows of % are never changed', tg_table_name; end $$`,
  `create trigger revisions_stay before update or delete on revisions
    for each row execute function refuse_change()`,
  `create trigger audit_stays before update or delete on audit
    for each row execute function refuse_change()`,
];
