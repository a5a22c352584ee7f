import { type Kysely, type Selectable, sql, type Transaction } from "kysely";
import * as z from "zod";
import { inSlices } from "../database/in-slices.ts";
import { inBatches } from "../database/in-batches.ts";
import type { Tables } from "../database/tables.ts";
import { Acknowledgement, Attempt, Call } from "./call.ts";
import { toAcknowledgementRow, toAttemptRow, toCallRow } from "./call-rows.ts";
import { withAll } from "./list-calls.ts";

/** A call as a backup keeps it, with all that was done about it. */
export const KeptCall = z
  .strictObject({
    call: Call,
    attempts: z.array(Attempt).readonly(),
    acknowledgements: z.array(Acknowledgement).readonly(),
  })
  .readonly();
export type KeptCall = z.output<typeof KeptCall>;

/** Every call there was, in the order of their ids, in the form that backups have; read as they are asked for. */
export async function* readKeptCalls(db: Kysely<Tables>): AsyncGenerator<z.input<typeof KeptCall>> {
  for await (const row of readCallRows(db)) yield z.encode(KeptCall, await withAll(db, row));
}

/** The rows of all calls, in the order of their ids; read as they are asked for. */
export function readCallRows(db: Kysely<Tables>): AsyncIterable<Selectable<Tables["calls"]>> {
  return inBatches((limit, last: Selectable<Tables["calls"]> | undefined) => {
    const calls = db.selectFrom("calls").selectAll().orderBy("id").limit(limit);
    return (last === undefined ? calls : calls.where("id", ">", last.id)).execute();
  });
}

/**
 * Keeps a call again. One that went on is stopped with the last thing that was done about it: a copy of the record is no reason
 * to call people again.
 */
export async function restoreCall(
  trx: Transaction<Tables>,
  { call, attempts, acknowledgements }: KeptCall,
): Promise<void> {
  const at = [
    call.started,
    ...attempts.map(({ made }) => made),
    ...acknowledgements.map((it) => it.at),
  ]
    .toSorted()
    .at(-1);
  const end = call.end ?? { at: at ?? call.started, outcome: "stopped" as const };
  await trx
    .insertInto("calls")
    .values(toCallRow({ ...call, end }))
    .execute();
  for (const slice of inSlices(attempts)) {
    // The links that were sent name attempts by their numbers.
    await trx
      .insertInto("call_attempts")
      .values(slice.map((attempt) => toAttemptRow(call.id, attempt)))
      .execute();
  }
  if (attempts.length > 0) {
    await sql`select setval(pg_get_serial_sequence('call_attempts', 'id'), (select max(id) from call_attempts))`.execute(
      trx,
    );
  }
  for (const slice of inSlices(acknowledgements)) {
    await trx
      .insertInto("call_acknowledgements")
      .values(slice.map((one) => toAcknowledgementRow(call.id, one)))
      .execute();
  }
}
