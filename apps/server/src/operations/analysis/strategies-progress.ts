import type { Services } from "../operation.ts";

/** How far the work on what strategies are worth is. */
export function getStrategiesProgress({ analyses }: Services): { share: number | null } {
  return { share: analyses.shareOf("strategies") ?? null };
}

/** Calls that work off, if there is any. */
export function stopStrategies({ analyses }: Services): { wasAtWork: boolean } {
  return { wasAtWork: analyses.callOff("strategies") };
}
