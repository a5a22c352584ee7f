import { type Kysely, sql } from "kysely";

/**
 * Listeners that files tell of, which are of several machines; and whether their address means something within the machine alone. What
 * is looked up is empty instead of NULL: the machine, where it is the observer itself.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

const statements = [
  `alter table observed_listeners
    add column host text not null default '',
    add column inner_address boolean not null default false,
    drop constraint observed_listeners_pkey,
    add primary key (observer, host, address, port, protocol, program)`,
];
