import { type Kysely, sql } from "kysely";

/** Approvals and delegations; runs of jobs, and what they leave behind. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table approvals (
    id bigint generated always as identity primary key,
    record text not null,
    action text not null check (action in ('submit', 'approve', 'return', 'withdraw')),
    hash text not null,
    revision integer not null references revisions,
    material json not null,
    at timestamptz not null,
    by text not null,
    by_name text not null,
    on_behalf_of text,
    on_behalf_of_name text,
    comment text
  )`,
  `create index approvals_record on approvals (record, id)`,
  `create trigger approvals_stay before update or delete on approvals
    for each row execute function refuse_change()`,

  `create table delegations (
    id bigint generated always as identity primary key,
    delegator text not null,
    delegator_name text not null,
    delegate text not null check (delegate <> delegator),
    delegate_name text not null,
    kinds text[],
    starts timestamptz not null,
    ends timestamptz not null check (ends > starts),
    made_at timestamptz not null,
    made_by text not null,
    ended_at timestamptz,
    ended_by text
  )`,
  `create index delegations_delegate on delegations (delegate, ends)`,

  `create table job_runs (
    id bigint generated always as identity primary key,
    job text not null,
    attempt integer not null,
    process text not null,
    started timestamptz not null,
    ended timestamptz,
    outcome text check (outcome in ('done', 'failed', 'lost')),
    said text
  )`,
  `create index job_runs_job on job_runs (job, id)`,

  `create table notices (
    id bigint generated always as identity primary key,
    key text not null,
    kind text not null,
    record text,
    message text not null,
    since timestamptz not null,
    seen timestamptz not null,
    gone timestamptz
  )`,
  `create unique index notices_open on notices (key) where gone is null`,

  `create table readings (
    id bigint generated always as identity primary key,
    kind text not null,
    at timestamptz not null,
    form json not null
  )`,
  `create index readings_kind on readings (kind, id)`,
];
