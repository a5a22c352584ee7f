import { minutesBetween } from "@mainstay/plan";
import { type Issue, startOf } from "../issue.ts";
import type { HealthHistory } from "./health-history.ts";

/** How often a tenant saw issues of a service, from its own readings. */
export type ObservedRate = {
  /** The name of the service as its issues write it. */
  readonly service: string;
  readonly incidents: number;
  readonly advisories: number;
  /** Incidents a year; undefined before three months have been read, as that would tell little. */
  readonly incidentsPerYear: number | undefined;
  /** The middle length of its incidents that are over, in minutes; undefined where none is. */
  readonly medianMinutes: number | undefined;
};

/** The rates, and over how many minutes they were observed. */
export type ObservedRates = {
  readonly observedMinutes: number;
  readonly services: readonly ObservedRate[];
};

const minutesPerYear = 525_600;
const leastObserved = minutesPerYear / 4;

/**
 * How often each service had issues that began while it was being read, most incidents first. What began before the first
 * reading is left out, since nobody knows how far back Microsoft lists what is over.
 */
export function observedRates({ first, last, issues }: HealthHistory): ObservedRates {
  if (first === undefined || last === undefined) return { observedMinutes: 0, services: [] };
  const observedMinutes = minutesBetween(first, last);
  const begun = [...issues.values()]
    .map(({ issue }) => issue)
    .filter((issue) => startOf(issue) >= first && startOf(issue) <= last);
  const byService = Map.groupBy(begun, ({ service }) => service);
  const services = [...byService].map(([service, some]) => rateOf(service, some, observedMinutes));
  return {
    observedMinutes,
    services: services.toSorted((one, other) => other.incidents - one.incidents),
  };
}

function rateOf(service: string, issues: readonly Issue[], observedMinutes: number): ObservedRate {
  const incidents = issues.filter(({ classification }) => classification !== "advisory");
  const lengths = incidents
    .flatMap((issue) =>
      issue.end === undefined ? [] : [minutesBetween(startOf(issue), issue.end)],
    )
    .toSorted((one, other) => one - other);
  return {
    service,
    incidents: incidents.length,
    advisories: issues.length - incidents.length,
    incidentsPerYear:
      observedMinutes < leastObserved
        ? undefined
        : (incidents.length * minutesPerYear) / observedMinutes,
    medianMinutes: median(lengths),
  };
}

function median(ordered: readonly number[]): number | undefined {
  const middle = (ordered.length - 1) / 2;
  const [low, high] = [ordered[Math.floor(middle)], ordered[Math.ceil(middle)]];
  return low === undefined || high === undefined ? undefined : Math.round((low + high) / 2);
}
