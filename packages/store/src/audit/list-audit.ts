import type { Kysely } from "kysely";
import * as z from "zod";
import type { Tables } from "../database/tables.ts";
import type { AuditEntry } from "./write-audit.ts";

const Detail = z.record(z.string(), z.json());

/** Which part of the audit is wanted. */
export type AuditWanted = {
  readonly limit: number;
  /** How many to pass over. */
  readonly after: number;
  readonly actor?: string | undefined;
  readonly action?: string | undefined;
  readonly subject?: string | undefined;
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
};

/** A page of the audit, the latest entry first, and how many there are in all. */
export async function listAudit(
  db: Kysely<Tables>,
  { limit, after, actor, action, subject, from, until }: AuditWanted,
): Promise<{
  readonly entries: readonly (AuditEntry & { readonly id: number })[];
  readonly total: number;
}> {
  const wanted = db
    .selectFrom("audit")
    .where((where) =>
      where.and([
        ...(actor === undefined ? [] : [where("actor", "=", actor)]),
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
  const entries = rows.map(({ id, at, actor: who, action: what, subject: to, detail }) => ({
    id: Number(id),
    at,
    actor: who,
    action: what,
    ...(to === null ? {} : { subject: to }),
    detail: Detail.parse(detail),
  }));
  return { entries, total: Number(total) };
}
