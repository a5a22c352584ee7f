import type { Request, Services } from "../operation.ts";

type Asked = Request<{ readonly ticket: string }, unknown, unknown>;

/** How far the reading of spreadsheets is. */
export function getSheetsProgress(
  { analyses }: Services,
  { path: { ticket } }: Asked,
): { share: number | null; rows: number } {
  const { share = null, rows = 0 } = analyses.progressOf("sheets", ticket) ?? {};
  return { share, rows };
}

/** Calls that off, if it still goes on. */
export function stopSheets({ analyses }: Services, { path: { ticket } }: Asked) {
  return { wasAtWork: analyses.callOffOne("sheets", ticket) };
}
