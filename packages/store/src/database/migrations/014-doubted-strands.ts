import { type Kysely, sql } from "kysely";

/**
 * What may still decide who serves where a file left that to be guessed, kept with the strands and rows of which it was; and which
 * listeners were held against these. What came before was decided when it came, and stays.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  // The port is 0, and a machine is empty, where there is none that may decide.
  `create table observed_doubts (
    id integer generated always as identity primary key,
    site text not null,
    client_port integer not null,
    client_host text not null,
    server_host text not null,
    unique (site, client_port, client_host, server_host)
  )`,
  `create index observed_doubts_client on observed_doubts (client_host, client_port)`,
  `create index observed_doubts_server on observed_doubts (server_host)`,

  // 0 is no doubt: what is looked up by all of its columns is never NULL.
  `alter table observed_strands
    add column doubt integer not null default 0,
    drop constraint observed_strands_edge_client_program_server_program_service_key,
    add constraint observed_strands_key unique (edge, client_program, server_program, service, role_by, doubt)`,
  `create index observed_strands_doubt on observed_strands (doubt) where doubt > 0`,

  // Without it all rows of a week would be gone through for those of a strand.
  `alter table observed_minutes add column doubted boolean`,
  `create index observed_minutes_doubted on observed_minutes (strand) where doubted`,

  `alter table observed_listeners add column is_heeded boolean not null default true`,
  `alter table observed_listeners alter column is_heeded set default false`,
  `create index observed_listeners_new on observed_listeners (observer) where not is_heeded`,
];
