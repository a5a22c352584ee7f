import { type CallRecord, findCall } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import type { Services } from "../operation.ts";
import { toCallReport } from "./call-report.ts";
import { seenCall } from "./seen-call.ts";

type OfCall = { readonly path: { readonly id: string } };

/** Where a call stands now. */
export async function getCall(services: Services, request: OfCall): Promise<CallReportInput> {
  const called = await requireCall(services, request);
  return toCallReport(seenCall(services, called), services.now());
}

/** What is answered about a call, as it is written. */
export type CallReportInput = ReturnType<typeof toCallReport>;

/** A call with all that was done about it; a refusal where there is none. */
export async function requireCall(
  { database }: Pick<Services, "database">,
  { path: { id } }: OfCall,
): Promise<CallRecord> {
  const record = await findCall(database.db, id);
  if (record === undefined) throw new Refusal(404, `There is no call ${id}.`);
  return record;
}
