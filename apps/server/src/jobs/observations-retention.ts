import type { JobContext } from "./job.ts";

/** Forgets of what observers saw what was kept for long enough. */
export async function observationsRetention({ observations, now }: JobContext): Promise<string> {
  const { days, months, batches, names } = await observations.forget(now());
  return `forgot ${days} days of minutes, ${months} months of hours, ${batches} batches, ${names} names`;
}
