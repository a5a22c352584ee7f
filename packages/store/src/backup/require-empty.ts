import type { Transaction } from "kysely";
import type { Tables } from "../database/tables.ts";
import { BadBackup } from "./read-backup.ts";

/** What would be mixed with a backup, and what it is called. */
const kept = [
  ["people", "people"],
  ["audit", "an audit"],
  ["approvals", "approvals"],
  ["delegations", "delegations"],
  ["invitations", "invitations"],
  ["readings", "readings of Microsoft 365"],
  ["journal", "journals"],
  ["calls", "calls"],
] as const;

/** Throws BadBackup where a database holds anything that a restored record would be mixed with. Nobody commits meanwhile. */
export async function requireEmpty(trx: Transaction<Tables>): Promise<void> {
  const { revision } = await trx
    .selectFrom("head")
    .select("revision")
    .forUpdate()
    .executeTakeFirstOrThrow();
  if (revision > 0) throw holds(`a plan already, at revision ${revision}`);
  await trx.selectFrom("audit_head").select("hash").forUpdate().executeTakeFirstOrThrow();
  for (const [table, name] of kept) {
    const row = await trx.selectFrom(table).select("id").limit(1).executeTakeFirst();
    if (row !== undefined) throw holds(`${name} already`);
  }
}

function holds(what: string): BadBackup {
  return new BadBackup(`the database holds ${what}: restore into an empty one`);
}
