import type { SimulateDocument } from "@mainstay/api";
import type { Element, Plan } from "@mainstay/plan";
import { minutesOf } from "../time-words.ts";

/** A time below the minimum; all in minutes from the start, Infinity for what never comes. */
type OutageSpan = {
  readonly from: number;
  readonly to: number;
  /** From when on it breaks the objective. */
  readonly rtoBreach?: number;
  readonly mtpdBreach?: number;
};

/** What a scenario does to one element over time. */
export type Outage = {
  readonly element: Element;
  /** 1 before the first. */
  readonly levels: readonly { readonly at: number; readonly level: number }[];
  readonly spans: readonly OutageSpan[];
  readonly firstImpact: number;
  readonly causes: readonly { readonly at: number; readonly chain: readonly string[] }[];
};

/** How bad an outage is, the worst first. */
const severities = ["mtpd", "rto", "below", "impaired", "none"] as const;
export type Severity = (typeof severities)[number];

/** How bad an outage is: which objective it breaks, if any. */
export function severityOf(outage: Outage | undefined): Severity {
  if (outage === undefined) return "none";
  if (outage.spans.some(({ mtpdBreach }) => mtpdBreach !== undefined)) return "mtpd";
  if (outage.spans.some(({ rtoBreach }) => rtoBreach !== undefined)) return "rto";
  return outage.spans.length > 0 ? "below" : "impaired";
}

/** The longest time below the minimum, in minutes. */
export function longestOf(outage: Outage | undefined): number {
  return Math.max(0, ...(outage?.spans ?? []).map(({ from, to }) => to - from));
}

/** The level at an instant. */
export function levelAt({ levels }: Pick<Outage, "levels">, instant: number): number {
  return levels.findLast(({ at }) => at <= instant)?.level ?? 1;
}

/** What a simulation does to every element that it touches, by id. */
export function toOutages({ elements }: SimulateDocument, plan: Plan): ReadonlyMap<string, Outage> {
  const found = new Map<string, Outage>();
  for (const element of plan.elements) {
    const entry = elements[element.id];
    if (entry === undefined) continue;
    found.set(element.id, {
      element,
      levels: entry.level.map(([at, level]) => ({ at: minutesOf(at), level })),
      spans: entry.below.map(({ from, to, rtoBreach, mtpdBreach }) => ({
        from: minutesOf(from),
        to: minutesOf(to),
        ...(rtoBreach === null ? {} : { rtoBreach: minutesOf(rtoBreach) }),
        ...(mtpdBreach === null ? {} : { mtpdBreach: minutesOf(mtpdBreach) }),
      })),
      firstImpact: minutesOf(entry.firstImpact),
      causes: entry.causes.map(({ at, chain }) => ({ at: minutesOf(at), chain })),
    });
  }
  return found;
}

/** The worst outages first: by what they break, then by when they begin. */
export function byWorst(a: Outage, b: Outage): number {
  const rank = (outage: Outage) => severities.indexOf(severityOf(outage));
  return (
    rank(a) - rank(b) ||
    (a.spans[0]?.from ?? a.firstImpact) - (b.spans[0]?.from ?? b.firstImpact) ||
    longestOf(b) - longestOf(a)
  );
}

/** Every instant at which something changes, in order, with the start. */
export function instantsOf(outages: Iterable<Outage>): readonly number[] {
  const found = new Set([0]);
  for (const { levels, spans } of outages) {
    for (const { at } of levels) found.add(at);
    for (const { rtoBreach, mtpdBreach } of spans) {
      for (const at of [rtoBreach, mtpdBreach]) if (at !== undefined) found.add(at);
    }
  }
  return [...found].filter(Number.isFinite).toSorted((a, b) => a - b);
}
