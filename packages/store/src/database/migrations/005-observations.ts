import { type Kysely, sql } from "kysely";

/**
 * What observers saw of connections: who they are, what they sent, and the rows by minute, hour and day. Ends, programs, edges
 * and strands are written out once and numbered, so that rows are narrow. Partitions are made when they are needed.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** What is counted of a strand, alike in rows of every length. */
function counted(type: "integer" | "bigint"): string {
  const outcomes = ["succeeded", "refused", "timed_out", "blocked", "failed", "unknown"];
  return [...outcomes, "open"].map((name) => `${name} ${type}`).join(", ");
}

const statements = [
  `create table observers (
    id integer generated always as identity primary key,
    name text not null unique,
    kind text not null check (kind in ('machine', 'file')),
    host text not null,
    site text not null,
    platform text not null,
    addresses text[] not null,
    first_heard timestamptz not null,
    last_heard timestamptz not null,
    told_until integer not null
  )`,

  // Every number up to complete_to has come; of those behind it, the batches that are there.
  `create table observation_spools (
    id integer generated always as identity primary key,
    observer integer not null references observers,
    name text not null,
    complete_to bigint not null default 0,
    unique (observer, name)
  )`,

  // Pending are those whose rows are not in the hours and days yet.
  `create table observation_batches (
    id bigint generated always as identity primary key,
    spool integer not null references observation_spools,
    number bigint not null,
    rows integer not null,
    at timestamptz not null,
    is_pending boolean not null default true,
    unique (spool, number)
  )`,
  `create index observation_batches_pending on observation_batches (id) where is_pending`,

  // What is looked up by all of its columns is empty instead of NULL, which no index finds. A public address is of no site;
  // loopback and link-local addresses are of one machine.
  `create table observed_ends (
    id integer generated always as identity primary key,
    site text not null,
    machine text not null,
    address text not null,
    host text not null,
    unique (address, site, machine, host)
  )`,

  `create table observed_names (
    end_id integer not null references observed_ends,
    kind text not null check (kind in ('machine', 'name')),
    site text not null,
    name text not null,
    first integer not null,
    last integer not null,
    primary key (end_id, kind, site, name)
  )`,
  `create index observed_names_name on observed_names (name, kind, site)`,

  `create table observed_programs (
    id integer generated always as identity primary key,
    process text not null,
    unit text not null,
    unique (process, unit)
  )`,

  // First and last are those of the rows that are in the hours and days.
  `create table observed_edges (
    id integer generated always as identity primary key,
    client integer not null references observed_ends,
    server integer not null references observed_ends,
    port integer not null,
    protocol text not null check (protocol in ('tcp', 'udp')),
    first integer,
    last integer,
    unique (client, server, port, protocol)
  ) with (fillfactor = 80)`,
  `create index observed_edges_server on observed_edges (server)`,

  // An edge as one pair of programs used it.
  `create table observed_strands (
    id integer generated always as identity primary key,
    edge integer not null references observed_edges,
    client_program integer not null references observed_programs,
    server_program integer not null references observed_programs,
    service text not null,
    role_by text not null,
    unique (edge, client_program, server_program, service, role_by)
  )`,

  // Rows only come; day is when they did, in days since 1970, so that a day of rows goes by dropping one table.
  `create table observed_minutes (
    batch bigint not null,
    strand integer not null,
    observer integer not null,
    minute integer not null,
    day integer not null,
    ${counted("integer")},
    bytes_out bigint,
    bytes_in bigint
  ) partition by list (day)`,
  `create index observed_minutes_batch on observed_minutes using brin (batch) with (autosummarize = on)`,
  `create index observed_minutes_minute on observed_minutes using brin (minute) with (autosummarize = on)`,

  `create table observed_hours (
    strand integer not null,
    observer integer not null,
    hour integer not null,
    first integer not null,
    last integer not null,
    ${counted("bigint")},
    bytes_out bigint,
    bytes_in bigint,
    primary key (strand, hour, observer)
  ) partition by range (hour)`,
  `create index observed_hours_hour on observed_hours using brin (hour) with (autosummarize = on)`,

  `create table observed_days (
    strand integer not null,
    observer integer not null,
    day integer not null,
    first integer not null,
    last integer not null,
    ${counted("bigint")},
    bytes_out bigint,
    bytes_in bigint,
    primary key (strand, day, observer)
  ) with (fillfactor = 70)`,
  `create index observed_days_day on observed_days using brin (day) with (autosummarize = on)`,

  `create table observed_coverage (
    observer integer not null references observers,
    hour integer not null,
    from_minute integer not null,
    to_minute integer not null,
    covered bigint not null,
    opened bigint,
    seen bigint not null,
    attributed bigint not null,
    lost bigint not null,
    withheld text[] not null,
    primary key (observer, hour)
  )`,

  `create table observed_listeners (
    observer integer not null references observers,
    address text not null,
    port integer not null,
    protocol text not null,
    program integer not null references observed_programs,
    first integer not null,
    last integer not null,
    primary key (observer, address, port, protocol, program)
  )`,

  // The observer that a token may append for: the first that it did, or any (*).
  `alter table tokens add observer text`,
];
