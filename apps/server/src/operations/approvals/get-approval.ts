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
  const document = toApprovalDocument(record.head.plan, path, history);
  const isKept = document.hash === undefined && isThere(record.whole.head.plan, path);
  if (isKept || (document.hash === undefined && history.length === 0))
    throw new Refusal(404, `The plan has no ${formatRecord(path)}.`);
  return { ...document, history: history.map(toAct).toReversed() };
}
