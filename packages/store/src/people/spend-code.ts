import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";

/**
 * Uses a one-time code up (RFC 6238, 5.2). Returns whether it was still unused; of several that come with the same code at
 * once one gets true. `hash` stands for the code and whose it is.
 */
export async function spendCode(
  db: Kysely<Tables>,
  { hash, now }: { readonly hash: string; readonly now: Date },
): Promise<boolean> {
  // After minutes a code is refused anyway: it counts for the half minute before and after its own.
  await sql`delete from spent_codes
    where at < ${now.toISOString()}::timestamptz - interval '10 minutes'`.execute(db);
  const spent = await db
    .insertInto("spent_codes")
    .values({ hash, at: now.toISOString() })
    .onConflict((conflict) => conflict.column("hash").doNothing())
    .returning("hash")
    .executeTakeFirst();
  return spent !== undefined;
}
