import type { Kysely, Transaction } from "kysely";
import type { AuditWish } from "../audit/audit-entry.ts";
import { writeAudit } from "../audit/write-audit.ts";
import type { Tables } from "../database/tables.ts";
import type { Call, CallOutcome } from "./call.ts";
import { toCallRow } from "./call-rows.ts";
import { tellOfCall } from "./tell-of-call.ts";
import { callActions, hashOfCall } from "./told-calls.ts";

/** Who does something about a call, when, and what else is done in the same transaction. */
export type CallDoing = Pick<AuditWish, "at" | "actor"> & {
  readonly within?: (trx: Transaction<Tables>) => Promise<void>;
};

/**
 * Writes down that a call begins, with its entry in the audit. Of one id there is one: says whether it was not there yet. Rejects
 * where the database fails; nothing has then begun.
 */
export async function startCall(
  db: Kysely<Tables>,
  call: Call,
  { at, actor, within }: CallDoing,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { numInsertedOrUpdatedRows = 0n } = await trx
      .insertInto("calls")
      .values(toCallRow(call))
      .onConflict((conflict) => conflict.column("id").doNothing())
      .executeTakeFirstOrThrow();
    if (numInsertedOrUpdatedRows === 0n) return false;
    await within?.(trx);
    await tellOfCall(trx, call.id);
    const { id, kind, occasion, list } = call;
    await writeAudit(trx, {
      at,
      actor,
      action: callActions.start,
      subject: `calls/${id}`,
      detail: {
        tree: list.tree.id,
        kind,
        ...(occasion === undefined ? {} : { occasion }),
        people: list.places.length,
        hash: hashOfCall(call),
      },
    });
    return true;
  });
}

/**
 * Writes down how a call ended, and in the audit by whom where somebody stopped it. Says whether it went on until then: of one
 * that has ended nothing changes.
 */
export async function endCall(
  db: Kysely<Tables>,
  id: string,
  {
    outcome,
    at,
    actor,
  }: Pick<AuditWish, "at"> & { outcome: CallOutcome; actor?: AuditWish["actor"] },
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("calls")
      .set({
        ended: at.toISOString(),
        outcome,
        ...(actor === undefined ? {} : { ended_by: JSON.stringify(actor) }),
      })
      .where("id", "=", id)
      .where("ended", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await tellOfCall(trx, id);
    if (actor !== undefined)
      await writeAudit(trx, { at, actor, action: "stop-call", subject: `calls/${id}` });
    return true;
  });
}
