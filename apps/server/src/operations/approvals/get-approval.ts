import type { ApprovableAddress } from "@mainstay/plan";
import { formatRecord, listApprovals } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import type { Request, Services } from "../operation.ts";
import { isThere, toAct, toApprovalDocument } from "./approval-document.ts";

/** Where the approval of a record stands, and all that was done about it: also of one that was removed since. */
export async function getApproval(
  { database, record }: Services,
  { path }: Request<ApprovableAddress, unknown, unknown>,
) {
  const history = await listApprovals(database.db, path);
  const isKnown = isThere(record.head.plan, path) || history.length > 0;
  if (!isKnown || record.isKept(path))
    throw new Refusal(404, `The plan has no ${formatRecord(path)}.`);
  return { ...toApprovalDocument(record, path, history), history: history.map(toAct).toReversed() };
}
