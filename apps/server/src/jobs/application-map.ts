import { addReading, latestReadingId } from "@mainstay/store";
import type { JobContext } from "./job.ts";

/** So many maps are kept. */
const kept = 30;

/** Draws the application map by the current plan and the last reading of usage, and keeps it. */
export async function applicationMapJob({ database, analyses, now }: JobContext): Promise<string> {
  const usage = await latestReadingId(database.db, "usage");
  const form = await analyses.askText({ about: "application-map", usage });
  if (form === undefined) throw new Error("the map could not be drawn");
  await addReading(database.db, { kind: "application-map", at: now(), form }, { keep: kept });
  return usage === undefined
    ? "drawn by the plan alone: no usage was read yet"
    : "drawn by the last usage read";
}
