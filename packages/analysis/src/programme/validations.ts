import { daysBetween } from "@mainstay/plan";
import type { Inspection } from "../inspection.ts";
import { lastExercises, nextValidation } from "../validation.ts";
import { named } from "../wording.ts";
import { changesOf } from "./changes-of.ts";
import { concernsIn } from "./concerns.ts";
import type { DueItem } from "./due-item.ts";
import { laterChange, type LastChanges } from "./last-changes.ts";

/** Every function and process, by when a scenario that hits it is to be rehearsed again (SPEC 8.4, 8.5), with what weighs on that. */
export function* validations(inspection: Inspection, lastChanges: LastChanges): Generator<DueItem> {
  const { plan, criticalities, assessmentOf, cascadeOf } = inspection;
  const proof = lastExercises(plan, { cascadeOf, result: "passed" });
  const concernsOf = concernsIn(inspection);
  const changes = changesOf(inspection, lastChanges);
  const least = criticalities.at(-1) ?? "";
  for (const element of plan.elements) {
    const { id, name, kind } = element;
    if (kind !== "function" && kind !== "process") continue;
    const criticality = assessmentOf(id)?.criticality ?? least;
    const exercise = proof.get(id);
    const last =
      exercise && laterChange(changes.below(id), changes.restoring(element, [exercise.scenario]));
    const changed = last !== undefined && last.on > (exercise?.date ?? "") ? last : undefined;
    const concerns = concernsOf(id, { proof: exercise, changed });
    const common = {
      kind: "validate",
      collection: "elements",
      id,
      name,
      criticality,
      ...(concerns.length === 0 ? {} : { concerns }),
    } as const;
    const since = exercise?.date ?? "2000-01-01";
    const regular = nextValidation(since, plan, { criticality, criticalities });
    const cadence = daysBetween(since, regular);
    if (exercise === undefined) {
      const why = `${criticality}, and no exercise that passed has reached it`;
      yield { ...common, cadence, why };
      continue;
    }
    const change = concerns.find((concern) => concern.kind === "changed");
    if (change !== undefined && changed !== undefined && changed.on < regular) {
      yield { ...common, cadence, due: changed.on, why: change.why };
      continue;
    }
    const why = `${criticality}, last proven on ${exercise.date} by ${named(exercise)}`;
    yield { ...common, cadence, due: regular, why };
  }
}
