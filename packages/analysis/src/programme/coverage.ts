import type { ElementId, Exercise, Scenario, ScenarioId } from "@mainstay/plan";
import type { Inspection } from "../inspection.ts";
import { functionsByCriticality } from "./proposals/candidates.ts";
import { nextValidation } from "../validation.ts";

/** How far a function is proven against a scenario that hits it (SPEC 8.9). */
export const coverageStates = ["proven", "stale", "failed", "never"] as const;
export type CoverageState = (typeof coverageStates)[number];

/** A scenario that hits a function: how far that was rehearsed, and until which day that holds if it is proven or was. */
type CoverageCell = {
  readonly scenario: ScenarioId;
  readonly state: CoverageState;
  readonly until?: string;
  /** Whether the function falls below its `mbco`, or is only impaired. */
  readonly falls: boolean;
};

/** A function with the scenarios that hit it, in plan order. */
type CoveredFunction = {
  readonly element: ElementId;
  readonly name: string;
  readonly criticality: string | undefined;
  readonly cells: readonly CoverageCell[];
};

/** A scenario with its last exercise that has ended, and the next that is planned. */
type CoveredScenario = {
  readonly scenario: Scenario;
  /** How many functions it hits. */
  readonly hits: number;
  readonly last: Exercise | undefined;
  readonly next: Exercise | undefined;
};

/** Functions, the most critical first, against scenarios, in plan order. */
export type Coverage = {
  readonly scenarios: readonly CoveredScenario[];
  readonly functions: readonly CoveredFunction[];
};

/** Which scenarios hit which function, and how far each was rehearsed, on the day of the inspection (SPEC 8.9). */
export function coverage(inspection: Inspection): Coverage {
  const { plan, assessmentOf, cascadeOf } = inspection;
  const scenarios = plan.scenarios.map((scenario) => ({
    scenario,
    ...exercisesOf(scenario.id, inspection),
  }));
  const functions = functionsByCriticality(inspection).map(({ id, name }): CoveredFunction => {
    const criticality = assessmentOf(id)?.criticality;
    const cells = scenarios.flatMap(({ scenario, last }): readonly CoverageCell[] => {
      const course = cascadeOf(scenario.id).elements.get(id);
      if (course === undefined) return [];
      const standing = standingOf(last, criticality, inspection);
      return [{ scenario: scenario.id, ...standing, falls: course.below.length > 0 }];
    });
    return { element: id, name, criticality, cells };
  });
  const hits = new Map<ScenarioId, number>();
  for (const { cells } of functions)
    for (const { scenario } of cells) hits.set(scenario, (hits.get(scenario) ?? 0) + 1);
  return {
    scenarios: scenarios.map((one) => ({ ...one, hits: hits.get(one.scenario.id) ?? 0 })),
    functions,
  };
}

/** Of equal days the later in the plan is the last, and the earlier the next. */
function exercisesOf(
  scenario: ScenarioId,
  { plan, today }: Inspection,
): Pick<CoveredScenario, "last" | "next"> {
  let last: Exercise | undefined;
  let next: Exercise | undefined;
  for (const exercise of plan.exercises) {
    if (exercise.scenario !== scenario) continue;
    const { result, date } = exercise;
    if (result !== undefined && date >= (last?.date ?? "")) last = exercise;
    if (result === undefined && date >= today && (next === undefined || date < next.date))
      next = exercise;
  }
  return { last, next };
}

function standingOf(
  last: Exercise | undefined,
  criticality: string | undefined,
  { plan, today, criticalities }: Inspection,
): Pick<CoverageCell, "state" | "until"> {
  if (last === undefined) return { state: "never" };
  if (last.result === "failed") return { state: "failed" };
  const least = criticality ?? criticalities.at(-1) ?? "";
  const until = nextValidation(last.date, plan, { criticality: least, criticalities });
  return { state: until >= today ? "proven" : "stale", until };
}
