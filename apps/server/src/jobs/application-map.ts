import { addReading, latestReading } from "@mainstay/store";
import type { JobContext } from "./job.ts";
import { UsageReading } from "./usage-reading.ts";

/** So many maps are kept. */
const kept = 30;

/** Draws the application map by the current plan and the last reading of usage, and keeps it. */
export async function applicationMapJob({ database, analyses, now }: JobContext): Promise<string> {
  const reading = await latestReading(database.db, "usage");
  const { evidence } = UsageReading.parse(reading?.form ?? noUsage);
  const form = await analyses.askText({ about: "application-map", evidence });
  if (form === undefined) throw new Error("the map could not be drawn");
  await addReading(database.db, { kind: "application-map", at: now(), form }, { keep: kept });
  return reading === undefined
    ? "drawn by the plan alone: no usage was read yet"
    : `drawn by the usage read at ${reading.at}`;
}

const noUsage: UsageReading = {
  evidence: [],
  people: {
    placed: 0,
    guests: 0,
    disabled: 0,
    blank: 0,
    unmatched: 0,
    strangers: 0,
    concealed: 0,
  },
  failed: [],
};
