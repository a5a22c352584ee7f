import type { ReportedCall } from "@mainstay/reports";
import { callsOf } from "@mainstay/store";
import type { Occasion } from "@mainstay/plan";
import { toCallReport } from "../calls/call-report.ts";
import type { Services } from "../operation.ts";

/** The calls that were part of an exercise or an incident, as they stand, for its report. */
export async function reportedCalls(
  { database, now }: Pick<Services, "database" | "now">,
  { collection, id }: Occasion,
): Promise<readonly ReportedCall[]> {
  const occasion = `${collection}/${id}`;
  const calls = await callsOf(database.db, occasion);
  return calls.map((call) => toCallReport(call, now()));
}
