import { type ApprovableAddress, findMaterial } from "@mainstay/plan";
import { type Kysely, sql, type Transaction } from "kysely";
import { writeAudit } from "../audit/write-audit.ts";
import { keptText } from "../database/kept-text.ts";
import type { Tables } from "../database/tables.ts";
import type { WayIn } from "../people/actor.ts";
import type { Head } from "../record/head.ts";
import {
  type ApprovalEntry,
  formatRecord,
  hashOfApproval,
  hashOfMaterial,
} from "./approval-entry.ts";
import { toApprovalRow } from "./approval-rows.ts";
import { type ApprovalRefusal, judgeAction, type WantedAction } from "./judge-action.ts";
import { listApprovals } from "./list-approvals.ts";

/** What came of it: kept for good, or refused and why. */
export type ApprovalOutcome =
  | { readonly kind: "recorded"; readonly entry: ApprovalEntry }
  | ApprovalRefusal;

/** What is to be done about the approval of a record. */
export type ApprovalWish = {
  readonly record: ApprovableAddress;
  readonly wanted: WantedAction;
  /** By which way whoever wants it came in. */
  readonly way: WayIn;
  readonly at: Date;
  /** Whether the organisation lets people approve what they submitted themselves. */
  readonly ownAllowed?: boolean;
};

/**
 * Does something about the approval of a record, bound to what the plan at `head` says of it, in one transaction with its
 * entry in the audit. Of several people at once one comes first, and the others are judged by what is then.
 */
export function recordApproval(
  db: Kysely<Tables>,
  head: Head,
  wish: ApprovalWish,
): Promise<ApprovalOutcome> {
  return db.transaction().execute((trx) => recordApprovalIn(trx, head, wish));
}

/** The same in a transaction of something else that is to be kept with it; do it last, since the audit waits for its end. */
export async function recordApprovalIn(
  trx: Transaction<Tables>,
  { plan, revision }: Head,
  { record, wanted, way, at, ownAllowed = false }: ApprovalWish,
): Promise<ApprovalOutcome> {
  const address = formatRecord(record);
  const material = findMaterial(plan, record.collection, record.id);
  const hash = material === undefined ? undefined : hashOfMaterial(record.collection, material);
  await sql`select pg_advisory_xact_lock(hashtextextended(${`approval ${address}`}, 0))`.execute(
    trx,
  );
  const refusal = judgeAction(await listApprovals(trx, record), wanted, { hash, ownAllowed });
  if (refusal !== undefined) return refusal;
  if (material === undefined) return { kind: "stale", reason: "the plan does not have it" };
  const entry = toEntry(wanted, { record, revision, material, at: at.toISOString() });
  await trx.insertInto("approvals").values(toApprovalRow(entry)).execute();
  const { action, by, onBehalfOf } = entry;
  const detail = {
    hash,
    revision,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf: onBehalfOf.name }),
    entry: hashOfApproval(entry),
  };
  await writeAudit(trx, { at, actor: { ...by, way }, action, subject: address, detail });
  return { kind: "recorded", entry };
}

function toEntry(
  { comment, ...wanted }: WantedAction,
  seen: Pick<ApprovalEntry, "record" | "revision" | "material" | "at">,
): ApprovalEntry {
  return { ...wanted, ...seen, ...(comment === undefined ? {} : { comment: keptText(comment) }) };
}
