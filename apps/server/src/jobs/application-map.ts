import { latestReadingId } from "@mainstay/store";
import type { JobContext } from "./job.ts";

/**
 * Has the application map drawn by the current plan and the last reading of usage, so that nobody waits for it: the analyses of this
 * process keep it as long as both stand. It follows from them, and is written down nowhere.
 */
export async function applicationMapJob({ database, analyses }: JobContext): Promise<string> {
  const usage = await latestReadingId(database.db, "usage");
  const form = await analyses.askText({ about: "application-map", usage });
  if (form === undefined) throw new Error("the map could not be drawn");
  return usage === undefined
    ? "drawn by the plan alone: no usage was read yet"
    : "drawn by the last usage read";
}
