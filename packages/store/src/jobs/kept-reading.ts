import type { Kysely, Selectable, Transaction } from "kysely";
import * as z from "zod";
import { inBatches } from "../database/in-batches.ts";
import type { Tables } from "../database/tables.ts";

/** A reading as a backup keeps it. */
export const KeptReading = z
  .strictObject({ kind: z.string(), at: z.iso.datetime(), form: z.json() })
  .readonly();
export type KeptReading = z.output<typeof KeptReading>;

/**
 * What follows from what a backup does not have is left out: a state of observations that are not there, and maps that were drawn of
 * the plan once. Backups may have it all the same, which were written before.
 */
const leftOut: readonly string[] = ["reverse-names", "application-map"];

/** Readings of every kind that backups have, in order; read as they are asked for. */
export async function* readKeptReadings(db: Kysely<Tables>): AsyncGenerator<KeptReading> {
  const rows = inBatches<Selectable<Tables["readings"]>>((limit, last) =>
    db
      .selectFrom("readings")
      .selectAll()
      .where("id", ">", last?.id ?? "0")
      .where("kind", "not in", leftOut)
      .orderBy("id")
      .limit(limit)
      .execute(),
  );
  for await (const { kind, at, form } of rows)
    yield { kind, at: at.toISOString(), form: z.json().parse(form) };
}

/** Keeps a reading again, if it is of a kind that is kept. */
export async function restoreReading(
  trx: Transaction<Tables>,
  { kind, at, form }: KeptReading,
): Promise<void> {
  if (leftOut.includes(kind)) return;
  await trx
    .insertInto("readings")
    .values({ kind, at, form: JSON.stringify(form) })
    .execute();
}
