import { daysBetween } from "@mainstay/plan";
import type { Incident } from "./incident.ts";
import { incidents } from "./incidents.ts";
import { knownMinutes } from "./length.ts";

/** How often an element of the catalog was hit, by the incidents alone. */
export type IncidentRate = {
  readonly element: string;
  /** Ids of the incidents in which it failed by itself. */
  readonly failed: readonly string[];
  /** Ids of those in which it went down with something else. */
  readonly felt: readonly string[];
  /** Failures of its own a year; undefined where it had none. */
  readonly perYear: number | undefined;
  /** Mean length of those whose length is known, in minutes; undefined where there are none. */
  readonly meanMinutes: number | undefined;
  /** Of how many that is the mean. */
  readonly known: number;
};

/**
 * The time over which incidents are counted: from the first day up to, but not including, the last. Before 2018 too little
 * can be read of, and our reading ends with April 2026.
 */
export const countedSpan = {
  from: "2018-01-01",
  until: "2026-05-01",
  words: "from 2018 to April 2026",
} as const;

/** The counted time in years of 365.25 days. */
export const countedYears: number = daysBetween(countedSpan.from, countedSpan.until) / 365.25;

/**
 * How often each element was hit that ever was, most failures of its own first. Advisories are left out. A floor: only
 * notable incidents are known, and no tenant felt all of them.
 */
export function baseRates(): readonly IncidentRate[] {
  const elements = new Set(counted.flatMap(({ hits }) => hits.map(({ element }) => element)));
  return Array.from(elements, rateOf).toSorted(
    (one, other) => other.failed.length - one.failed.length || other.felt.length - one.felt.length,
  );
}

/** How often an element failed by itself and for how long, from incidents; undefined where it never did, or for how long is unknown. */
export type CountedAvailability = {
  /** Failures a year. */
  readonly perYear: number;
  /** Mean time to restore, in whole minutes. */
  readonly mttr: number;
  readonly basis: "counted";
  /** Ids of the incidents. */
  readonly events: readonly string[];
  /** How many of them the mean is of. */
  readonly known: number;
  readonly span: typeof countedSpan;
  readonly sources: readonly string[];
};

/**
 * The availability of an element by the incidents in which it failed by itself; undefined where there are none of known
 * length. What it lost with something else is not in it: that counts there.
 */
export function countedAvailability(element: string): CountedAvailability | undefined {
  const { failed: events, perYear, meanMinutes, known } = rateOf(element);
  if (perYear === undefined || meanMinutes === undefined) return undefined;
  const sources = counted.filter(({ id }) => events.includes(id)).flatMap((one) => one.sources);
  const mttr = Math.round(meanMinutes);
  return { perYear, mttr, basis: "counted", events, known, span: countedSpan, sources };
}

const counted = incidents.filter(
  ({ start, isAdvisory }) => !isAdvisory && start >= countedSpan.from && start < countedSpan.until,
);

function rateOf(element: string): IncidentRate {
  const hit = counted.filter(({ hits }) => hits.some((one) => one.element === element));
  const own = hit.filter((incident) => failedBy(incident, element));
  const lengths = own.flatMap((incident) => knownMinutes(incident) ?? []);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  return {
    element,
    failed: own.map(({ id }) => id),
    felt: hit.filter((incident) => !own.includes(incident)).map(({ id }) => id),
    perYear: own.length === 0 ? undefined : own.length / countedYears,
    meanMinutes: lengths.length === 0 ? undefined : total / lengths.length,
    known: lengths.length,
  };
}

function failedBy({ hits }: Incident, element: string): boolean {
  return hits.some((hit) => hit.element === element && hit.role === "failed");
}
