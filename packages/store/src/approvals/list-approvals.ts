import type { ApprovableAddress } from "@mainstay/plan";
import type { Kysely, Selectable } from "kysely";
import { inBatches } from "../database/in-batches.ts";
import type { Tables } from "../database/tables.ts";
import { type ApprovalEntry, formatRecord } from "./approval-entry.ts";
import { toApprovalEntry } from "./approval-rows.ts";

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

/** All that was ever done about any approval, in order, by record such as `sops/by-fax`. */
export async function listAllApprovals(
  db: Kysely<Tables>,
): Promise<ReadonlyMap<string, readonly ApprovalEntry[]>> {
  const rows = await db.selectFrom("approvals").selectAll().orderBy("id").execute();
  return Map.groupBy(rows.map(toApprovalEntry), ({ record }) => formatRecord(record));
}

/** The same one by one, in order; read as it is asked for. */
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
