import type { ObservationBatch } from "@mainstay/flows";
import type pg from "pg";
import type { Pool } from "../../database/open-pool.ts";
import type { Appended } from "../observation-store.ts";
import { copyMinutes, type MinuteRows } from "./copy-minutes.ts";
import { missingNumbers } from "./missing-numbers.ts";
import type { KnownSpool } from "./observers.ts";
import { writeCoverage } from "./write-coverage.ts";
import { writeListeners } from "./write-listeners.ts";
import { writeProperties } from "./write-properties.ts";

/** A batch whose observer, ends and edges have their numbers. */
export type NumberedBatch = KnownSpool & {
  readonly batch: ObservationBatch;
  readonly rows: Omit<MinuteRows, "id">;
  readonly listeners: readonly number[];
  readonly processes: readonly number[];
  readonly toldUntil: number;
  readonly at: Date;
};

/**
 * Keeps a batch in one transaction, in which the observer and the spool are locked: of the same batch sent twice at once, the second finds the first.
 */
export async function appendBatch(pool: Pool, numbered: NumberedBatch): Promise<Appended> {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const appended = await appendWithin(client, numbered);
    await client.query("commit");
    client.release();
    return appended;
  } catch (error) {
    // What was begun ends with the connection.
    client.release(true);
    throw error;
  }
}

async function appendWithin(client: pg.PoolClient, numbered: NumberedBatch): Promise<Appended> {
  const { batch, seeing, spool, rows, listeners, processes, toldUntil, at } = numbered;
  const { number } = batch;
  // In the order in which a spool is made known: two that wait for each other crosswise would never end.
  await client.query("select from observers where id = $1 for no key update", [seeing.number]);
  const locked = await client.query<{ complete_to: string }>(
    "select complete_to from observation_spools where id = $1 for update",
    [spool],
  );
  const completeTo = Number(locked.rows[0]?.complete_to);
  const id = number <= completeTo ? undefined : await insertBatch(client, numbered);
  if (id !== undefined) {
    await copyMinutes(client, { ...rows, id });
    await writeCoverage(client, seeing.number, batch.coverage);
    const told = { observer: seeing.number, batch, toldUntil };
    await writeListeners(client, { ...told, programs: listeners });
    await writeProperties(client, { ...told, programs: processes });
  }
  await client.query(
    "update observers set last_heard = greatest(last_heard, $2), told_until = greatest(told_until, $3) where id = $1",
    [seeing.number, at, toldUntil],
  );
  return {
    isNew: id !== undefined,
    ...(await missingNumbers(client, { spool, completeTo, number })),
  };
}

/** The id of a batch that is new; undefined where it came already. */
async function insertBatch(
  client: pg.PoolClient,
  { batch, spool, at }: NumberedBatch,
): Promise<string | undefined> {
  const { rows } = await client.query<{ id: string }>(
    `insert into observation_batches (spool, number, rows, at) values ($1, $2, $3, $4)
     on conflict do nothing returning id`,
    [spool, batch.number, batch.minutes.length, at],
  );
  return rows[0]?.id;
}
