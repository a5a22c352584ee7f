import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.ts";
import { addReading } from "./readings.ts";

/** Keeps a reading instead of all of its kind after one of them, by its id, in one transaction. */
export function replaceReadings(
  db: Kysely<Tables>,
  reading: Parameters<typeof addReading>[1],
  { after }: { readonly after: string },
): Promise<void> {
  return db.transaction().execute(async (trx) => {
    await trx
      .deleteFrom("readings")
      .where("kind", "=", reading.kind)
      .where("id", ">", after)
      .execute();
    await addReading(trx, reading);
  });
}
