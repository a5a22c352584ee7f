import { daysBetween, type ElementId } from "@mainstay/plan";
import type { Inspection } from "../inspection.ts";
import { lastPassedExercises, nextValidation } from "../validation.ts";
import { named } from "../wording.ts";
import type { DueItem } from "./due-item.ts";

/** The day on which something that an element rests on was last changed so that an analysis can see it; undefined if never. */
export type ChangedOn = (element: ElementId) => string | undefined;

/** Every function and process, by when a scenario that hits it is to be rehearsed again (SPEC 8.4, 8.5). */
export function* validations(
  { plan, criticalities, assessmentOf, cascadeOf }: Inspection,
  changedOn: ChangedOn,
): Generator<DueItem> {
  const proof = lastPassedExercises(plan, cascadeOf);
  const least = criticalities.at(-1) ?? "";
  for (const { id, name, kind } of plan.elements) {
    if (kind !== "function" && kind !== "process") continue;
    const criticality = assessmentOf(id)?.criticality ?? least;
    const common = { kind: "validate", collection: "elements", id, name, criticality } as const;
    const exercise = proof.get(id);
    const since = exercise?.date ?? "2000-01-01";
    const regular = nextValidation(since, plan, { criticality, criticalities });
    const cadence = daysBetween(since, regular);
    if (exercise === undefined) {
      yield {
        ...common,
        cadence,
        why: `${criticality}, and no exercise that passed has reached it`,
      };
      continue;
    }
    const changed = changedOn(id);
    if (changed !== undefined && changed > exercise.date && changed < regular) {
      const why = `what it rests on changed on ${changed}, after ${named(exercise)} proved it on ${exercise.date}`;
      yield { ...common, cadence, due: changed, why };
      continue;
    }
    const why = `${criticality}, last proven on ${exercise.date} by ${named(exercise)}`;
    yield { ...common, cadence, due: regular, why };
  }
}
