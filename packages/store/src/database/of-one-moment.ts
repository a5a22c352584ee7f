import { type Kysely, sql, type Transaction } from "kysely";
import type { Tables } from "./tables.ts";

/** Reads the database as it is at one moment, whatever is written meanwhile. */
export function ofOneMoment<Result>(
  db: Kysely<Tables>,
  read: (trx: Transaction<Tables>) => Promise<Result>,
): Promise<Result> {
  return db
    .transaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute(read);
}

/** The same, item by item as they are asked for; whoever wants no more of them ends it. */
export async function* itemsOfOneMoment<Item>(
  db: Kysely<Tables>,
  read: (trx: Transaction<Tables>) => AsyncIterable<Item>,
): AsyncGenerator<Item> {
  const trx = await db
    .startTransaction()
    .setIsolationLevel("repeatable read")
    .setAccessMode("read only")
    .execute();
  try {
    // Whoever wants the items may take long over them, and nobody waits for what is only read.
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(trx);
    yield* read(trx);
  } finally {
    // Nothing was written, and a connection that is lost has nothing to take back.
    await trx
      .rollback()
      .execute()
      .catch(() => {});
  }
}
