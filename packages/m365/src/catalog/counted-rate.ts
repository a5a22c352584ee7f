import { formatDuration } from "@mainstay/plan";
import { type CountedAvailability, countedAvailability } from "../incidents/base-rates.ts";
import { incidents } from "../incidents/incidents.ts";
import type { BaseRate } from "./availability.ts";
import { isSourceKey, type SourceKey } from "./sources.ts";

/** The rate of an element by the incidents in which it failed by itself; no rate where there are none of known length. */
export function countedRates(ids: readonly string[]): readonly (readonly [string, BaseRate])[] {
  return ids.flatMap((id) => {
    const counted = countedAvailability(id);
    return counted === undefined ? [] : [[id, toBaseRate(counted)] as const];
  });
}

function toBaseRate(counted: CountedAvailability): BaseRate {
  const { perYear, mttr, events, known, span } = counted;
  const number = events.length === 1 ? "1 notable incident" : `${events.length} notable incidents`;
  return {
    availability: { perYear: Math.round(perYear * 100) / 100, mttr: formatDuration(mttr) },
    basis: "counted",
    why: `${number} of its own ${span.words}, ${known} of known length: ${mttr} minutes on average. Not every tenant felt them, and smaller ones are not counted.`,
    sources: events.flatMap(sourceOf),
  };
}

/** Sources call an incident by its number, or by the day on which it began. */
function sourceOf(event: string): readonly SourceKey[] {
  const day = incidents.find(({ id }) => id === event)?.start.slice(0, 10) ?? "";
  return [event, day].filter(isSourceKey);
}
