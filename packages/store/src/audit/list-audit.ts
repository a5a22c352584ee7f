import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.ts";
import { type NumberedAuditEntry, toAuditEntry } from "./read-audit.ts";

/** Which part of the audit is wanted. */
export type AuditWanted = {
  readonly limit: number;
  /** How many to pass over. */
  readonly after: number;
  /** What whoever did it was called then. */
  readonly actor?: string | undefined;
  readonly actorId?: string | undefined;
  readonly action?: string | undefined;
  readonly subject?: string | undefined;
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
};

/** A page of the audit, the latest entry first, and how many there are in all. */
export async function listAudit(
  db: Kysely<Tables>,
  { limit, after, actor, actorId, action, subject, from, until }: AuditWanted,
): Promise<{ readonly entries: readonly NumberedAuditEntry[]; readonly total: number }> {
  const wanted = db
    .selectFrom("audit")
    .where((where) =>
      where.and([
        ...(actor === undefined ? [] : [where("actor", "=", actor)]),
        ...(actorId === undefined ? [] : [where("actor_id", "=", actorId)]),
        ...(action === undefined ? [] : [where("action", "=", action)]),
        ...(subject === undefined ? [] : [where("subject", "=", subject)]),
        ...(from === undefined ? [] : [where("at", ">=", from)]),
        ...(until === undefined ? [] : [where("at", "<", until)]),
      ]),
    );
  const { total } = await wanted
    .select(({ fn }) => fn.countAll<string>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await wanted.selectAll().orderBy("id", "desc").limit(limit).offset(after).execute();
  return { entries: rows.map(toAuditEntry), total: Number(total) };
}
