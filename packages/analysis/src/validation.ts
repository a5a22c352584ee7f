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
/** Months within which a failed exercise is repeated: where it reaches the highest criticality, and elsewhere. */
const repeatMonths = { highest: 3, other: 6 } as const;

/**
 * The exercises that count as proof, by element: of each element the last exercise that passed and whose scenario
 * reaches it, which is to say that it drops below 1 at some time (continuity-model §6).
 */
export function lastPassedExercises(
  { exercises }: Plan,
  cascadeOf: (scenario: ScenarioId) => Cascade,
): ReadonlyMap<ElementId, Exercise> {
  const proof = new Map<ElementId, Exercise>();
  const passed = exercises.filter(({ result }) => result === "passed");
  for (const exercise of passed.toSorted((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : 0,
  )) {
    for (const element of cascadeOf(exercise.scenario).elements.keys())
      proof.set(element, exercise);
  }
  return proof;
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
export function repeatBy(failed: string, reachesHighest: boolean): string {
  return addMonths(failed, reachesHighest ? repeatMonths.highest : repeatMonths.other);
}

const minutesPerDay = 1_440;
