import { toHistoryEntry } from "@mainstay/api";
import { HistoryLine } from "@mainstay/m365";
import { listReadings } from "@mainstay/store";
import { knownHistory } from "../../jobs/health.ts";
import type { Request, Services } from "../operation.ts";

type Query = { readonly limit: number; readonly after: number };

/** A page of the readings of the health, the latest first, and what all of them together tell. */
export async function listHealthReadings(
  { database }: Services,
  { query: { limit, after } }: Request<unknown, Query, unknown>,
) {
  const { readings, total } = await listReadings(database.db, "health", { limit, after });
  const next = after + readings.length;
  return {
    items: readings.map(({ form }) => toReading(HistoryLine.parse(form))),
    total,
    ...(next < total ? { next } : {}),
    history: toHistoryEntry(await knownHistory(database)),
  };
}

function toReading(line: HistoryLine) {
  const { at, read, services, issues, goneServices, goneIssues, failed = [] } = line;
  const changed = [services, issues, goneServices, goneIssues].map((part) => part?.length ?? 0);
  return {
    at,
    read: [...read],
    changed: changed.reduce((sum, count) => sum + count, 0),
    failed: failed.map((one) => ({ ...one })),
  };
}
