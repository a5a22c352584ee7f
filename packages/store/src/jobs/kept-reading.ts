import type { Kysely, Selectable, Transaction } from "kysely";
import * as z from "zod";
import { inBatches } from "../database/in-batches.ts";
import type { Tables } from "../database/tables.ts";

/** A reading as a backup keeps it. */
export const KeptReading = z
  .strictObject({ kind: z.string(), at: z.iso.datetime(), form: z.json() })
  .readonly();
export type KeptReading = z.output<typeof KeptReading>;

/** Readings of every kind, in order; read as they are asked for. */
export async function* readKeptReadings(db: Kysely<Tables>): AsyncGenerator<KeptReading> {
  const rows = inBatches<Selectable<Tables["readings"]>>((limit, last) =>
    db
      .selectFrom("readings")
      .selectAll()
      .where("id", ">", last?.id ?? "0")
      .orderBy("id")
      .limit(limit)
      .execute(),
  );
  for await (const { kind, at, form } of rows)
    yield { kind, at: at.toISOString(), form: z.json().parse(form) };
}

/** Keeps a reading again. */
export async function restoreReading(
  trx: Transaction<Tables>,
  { kind, at, form }: KeptReading,
): Promise<void> {
  await trx
    .insertInto("readings")
    .values({ kind, at, form: JSON.stringify(form) })
    .execute();
}
