import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.ts";

/** Something that was done, or refused, and is no edit: a sign-in, a denial, an export, a backup. */
export type AuditEntry = {
  readonly at: Date;
  readonly actor: string;
  /** What was done, such as `sign-in` or `export`. */
  readonly action: string;
  /** To what, such as `elements/payroll`. */
  readonly subject?: string;
  readonly detail?: Readonly<Record<string, unknown>>;
};

/** Writes into the audit, for good. */
export async function writeAudit(
  db: Kysely<Tables>,
  { at, actor, action, subject, detail = {} }: AuditEntry,
): Promise<void> {
  await db
    .insertInto("audit")
    .values({
      at: at.toISOString(),
      actor,
      action,
      subject: subject ?? null,
      detail: JSON.stringify(detail),
    })
    .execute();
}
