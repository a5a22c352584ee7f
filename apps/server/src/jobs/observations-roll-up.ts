import type { JobContext } from "./job.ts";

/** Adds up what observers saw by hour and day. */
export async function observationsRollUp({ observations }: JobContext): Promise<string> {
  const { batches, rows } = await observations.rollUp();
  return `added up ${rows} rows of ${batches} batches`;
}
