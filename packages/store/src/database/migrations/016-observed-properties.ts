import { type Kysely, sql } from "kysely";

/**
 * What machines and the processes on them are, as each observer told it last: of each property what it is, and since which minute that is
 * told. The machine is empty where it is the observer itself; `name` is what a machine is known by, whoever tells of it.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `create table observed_machines (
    observer integer not null references observers (id),
    host text not null,
    name text not null,
    properties jsonb not null,
    last integer not null,
    primary key (observer, host)
  )`,
  `create index observed_machines_name on observed_machines (name)`,
  `create table observed_processes (
    observer integer not null,
    host text not null,
    program integer not null references observed_programs (id),
    properties jsonb not null,
    last integer not null,
    primary key (observer, host, program),
    foreign key (observer, host) references observed_machines (observer, host) on delete cascade
  )`,
];
