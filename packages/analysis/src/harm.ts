import type { ElementId, Plan } from "@mainstay/plan";
import type { Cascade, Span } from "./results.ts";
import { countedUntil, type Weights } from "./strategies/breach-hours.ts";

/** What a scenario does to the business (SPEC 10.1). */
export type Harm = {
  /** Hours below `mbco`, summed over the functions, each weighted. */
  readonly hours: number;
  /** Each function that falls below its `mbco`, and the hours that it counts for; most first. */
  readonly functions: readonly { readonly element: ElementId; readonly hours: number }[];
};

/** How much a cascade hurts the functions of its plan, in hours below `mbco`, weighted by criticality (SPEC 10.1). */
export function harmOf(
  cascade: Cascade,
  { plan, weights }: { readonly plan: Plan; readonly weights: Weights },
): Harm {
  const functions = plan.elements
    .filter(({ kind }) => kind === "function")
    .map(({ id: element }) => {
      const spans = cascade.elements.get(element)?.below ?? [];
      const hours = spans.reduce((sum, span) => sum + hoursOf(span), 0);
      return { element, hours: hours * (weights.get(element) ?? 1) };
    })
    .filter(({ hours }) => hours > 0)
    .toSorted((one, other) => other.hours - one.hours);
  return { hours: functions.reduce((sum, { hours }) => sum + hours, 0), functions };
}

function hoursOf({ from, to }: Span): number {
  return Math.max(0, Math.min(to, countedUntil) - from) / 60;
}
