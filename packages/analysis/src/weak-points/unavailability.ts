import type { Availability } from "@mainstay/plan";

/** A year in minutes, as availability is counted (continuity-model §4). */
const yearInMinutes = 525_600;

/**
 * The chance that an element is down at any one time (SPEC 5.5): `1 - sla`, or disruptions a year times the minutes that
 * each lasts as a share of the year, at most 1. Undefined where nobody says.
 */
export function unavailabilityOf(availability: Availability | undefined): number | undefined {
  if (availability === undefined) return undefined;
  const { sla, perYear, mttr } = availability;
  if (sla !== undefined) return 1 - sla;
  if (perYear === undefined || mttr === undefined) return undefined;
  return Math.min(1, (perYear * mttr) / yearInMinutes);
}

/** How long something is down a year, in minutes, that is down this share of the time (SPEC 5.8). */
export function downtimeAYear(share: number): number {
  return share * yearInMinutes;
}
