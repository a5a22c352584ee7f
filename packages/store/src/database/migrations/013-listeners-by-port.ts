import { type Kysely, sql } from "kysely";

/** What listens is looked for by its port and by when it last did, whoever told of it, with each batch of which a row was guessed. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index observed_listeners_by_port on observed_listeners (port, last)`.execute(db);
}
