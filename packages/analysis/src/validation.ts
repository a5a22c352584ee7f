import {
  addDays,
  addMonths,
  type ElementId,
  type Exercise,
  type Plan,
  type ScenarioId,
} from "@mainstay/plan";
import type { Cascade } from "./results.ts";

/** Months between exercises by place on the scale of criticality, highest first; what lies further down is like the last. */
const cadenceMonths = [3, 6, 12] as const;
/** No element goes unexercised for longer, whatever the organisation says. */
const longestMonths = 12;
/** Months within which a failed exercise is repeated: where it concerns the highest criticality, and elsewhere. */
const repeatMonths = { highest: 3, other: 6 } as const;

/** Which exercises are looked for, and what a scenario does. */
type Exercised = {
  readonly cascadeOf: (scenario: ScenarioId) => Cascade;
  readonly result: NonNullable<Exercise["result"]>;
};

/**
 * Of each element the last exercise that came out so and whose scenario reaches it, which is to say that it drops below 1 at some
 * time: those that passed count as proof (continuity-model §6).
 */
export function lastExercises(
  { exercises }: Plan,
  { cascadeOf, result: wanted }: Exercised,
): ReadonlyMap<ElementId, Exercise> {
  const last = new Map<ElementId, Exercise>();
  const found = exercises.filter(({ result }) => result === wanted);
  for (const exercise of found.toSorted((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  )) {
    for (const element of cascadeOf(exercise.scenario).elements.keys()) last.set(element, exercise);
  }
  return last;
}

/** The day by which something of a criticality is to be exercised again, given the day on which it last passed. */
export function nextValidation(
  passed: string,
  { organisation }: Plan,
  {
    criticality,
    criticalities,
  }: { readonly criticality: string; readonly criticalities: readonly string[] },
): string {
  const latest = addMonths(passed, longestMonths);
  const cadence = organisation.cadences?.[criticality];
  if (cadence === undefined) {
    const place = Math.max(0, criticalities.indexOf(criticality));
    return addMonths(passed, cadenceMonths[place] ?? longestMonths);
  }
  const due = addDays(passed, Math.floor(cadence / minutesPerDay));
  return due < latest ? due : latest;
}

/** The day by which an exercise that failed is to be repeated. */
export function repeatBy(failed: string, concernsHighest: boolean): string {
  return addMonths(failed, concernsHighest ? repeatMonths.highest : repeatMonths.other);
}

const minutesPerDay = 1_440;
