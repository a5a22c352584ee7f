import type { Exercise, ScenarioId } from "@mainstay/plan";
import type { Inspection } from "../../inspection.ts";
import type { Candidate } from "./candidates.ts";

/** Of a candidate the last exercise that has ended and whose scenario loses at least all that it does. */
export function rehearsals({ plan }: Inspection): (candidate: Candidate) => Exercise | undefined {
  const lostIn = new Map<ScenarioId, ReadonlySet<string>>(
    plan.scenarios.map(({ id, disruptions }) => [
      id,
      new Set(disruptions.map(({ element }) => element)),
    ]),
  );
  const ended = plan.exercises
    .filter(({ result }) => result !== undefined)
    .toSorted((one, other) => (one.date < other.date ? 1 : one.date > other.date ? -1 : 0));
  return ({ disruptions }) =>
    ended.find(({ scenario }) =>
      disruptions.every(({ element }) => lostIn.get(scenario)?.has(element)),
    );
}
