import type { Kysely, Selectable } from "kysely";
import { inBatches } from "../database/in-batches.ts";
import type { Tables } from "../database/tables.ts";
import { toActor } from "../people/actor.ts";
import { AuditDetail, type AuditEntry } from "./audit-entry.ts";

/** An entry of the audit, and its number: the later, the greater. */
export type NumberedAuditEntry = AuditEntry & { readonly id: number };

type AuditRow = Selectable<Tables["audit"]>;

/** The whole audit, in order; read as it is asked for. */
export async function* readAudit(db: Kysely<Tables>): AsyncGenerator<NumberedAuditEntry> {
  for await (const row of readAuditRows(db)) yield toAuditEntry(row);
}

/** The same as rows. */
export function readAuditRows(db: Kysely<Tables>): AsyncGenerator<AuditRow> {
  return inBatches<AuditRow>((limit, last) =>
    db
      .selectFrom("audit")
      .selectAll()
      .where("id", ">", last?.id ?? "0")
      .orderBy("id")
      .limit(limit)
      .execute(),
  );
}

/** The entry that a row of the audit is. */
export function toAuditEntry(row: AuditRow): NumberedAuditEntry {
  return {
    id: Number(row.id),
    at: row.at.toISOString(),
    actor: toActor({ id: row.actor_id, name: row.actor, way: row.actor_way }),
    action: row.action,
    ...(row.subject === null ? {} : { subject: row.subject }),
    detail: AuditDetail.parse(row.detail),
    hash: row.hash,
  };
}
