import type { ApprovableAddress } from "@mainstay/plan";
import { type Kysely, type Selectable, sql } from "kysely";
import { inBatches } from "../database/in-batches.ts";
import type { Tables } from "../database/tables.ts";
import { collect } from "../log/collect.ts";
import { type ApprovalAct, type ApprovalEntry, formatRecord } from "./approval-entry.ts";
import { toApprovalAct, toApprovalEntry } from "./approval-rows.ts";

/** All that was done about the approval of a record, in order. */
export async function listApprovals(
  db: Kysely<Tables>,
  record: ApprovableAddress,
): Promise<readonly ApprovalEntry[]> {
  const rows = await db
    .selectFrom("approvals")
    .selectAll()
    .where("record", "=", formatRecord(record))
    .orderBy("id")
    .execute();
  return rows.map(toApprovalEntry);
}

/** The same of several, such as `sops/by-fax`, by record. */
export async function listApprovalsOf(
  db: Kysely<Tables>,
  records: readonly string[],
): Promise<ReadonlyMap<string, readonly ApprovalEntry[]>> {
  if (records.length === 0) return new Map();
  const rows = await db
    .selectFrom("approvals")
    .selectAll()
    .where("record", "=", sql<string>`any(${records}::text[])`)
    .orderBy("id")
    .execute();
  return Map.groupBy(rows.map(toApprovalEntry), ({ record }) => formatRecord(record));
}

/**
 * All that was ever done about any approval, in order, by record. It is read a part at a time, as over the years it becomes much,
 * and others are answered meanwhile.
 */
export async function listAllApprovals(
  db: Kysely<Tables>,
): Promise<ReadonlyMap<string, readonly ApprovalAct[]>> {
  const rows = inBatches<ActRow>((limit, last) =>
    db
      .selectFrom("approvals")
      .select(["id", "record", "action", "hash", "revision", "at", "comment"])
      .select(["by", "by_name", "on_behalf_of", "on_behalf_of_name"])
      .where("id", ">", last?.id ?? "0")
      .orderBy("id")
      .limit(limit)
      .execute(),
  );
  const acts = (await collect(rows)).map(toApprovalAct);
  return Map.groupBy(acts, ({ record }) => formatRecord(record));
}

/** All entries one by one, in order; read as it is asked for. */
export async function* readApprovals(db: Kysely<Tables>): AsyncGenerator<ApprovalEntry> {
  for await (const row of readApprovalRows(db)) yield toApprovalEntry(row);
}

/** The same as rows. */
export function readApprovalRows(
  db: Kysely<Tables>,
): AsyncGenerator<Selectable<Tables["approvals"]>> {
  return inBatches<Selectable<Tables["approvals"]>>((limit, last) =>
    db
      .selectFrom("approvals")
      .selectAll()
      .where("id", ">", last?.id ?? "0")
      .orderBy("id")
      .limit(limit)
      .execute(),
  );
}

type ActRow = Omit<Selectable<Tables["approvals"]>, "material">;
