import { type AuditWish, type Database, writeAuditAlone } from "@mainstay/store";
import type { Logger } from "pino";

/** Writes into the audit what has come about already; where that cannot be written, the log has it as an error. */
export async function auditOrLog(
  { database: { db }, log }: { readonly database: Database; readonly log: Logger },
  wish: AuditWish,
): Promise<void> {
  try {
    await writeAuditAlone(db, wish);
  } catch (error) {
    log.error({ error, entry: wish }, "not in the audit");
  }
}
