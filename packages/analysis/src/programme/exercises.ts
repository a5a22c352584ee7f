import { daysBetween } from "@mainstay/plan";
import type { Inspection } from "../inspection.ts";
import { repeatBy } from "../validation.ts";
import type { DueItem } from "./due-item.ts";

/** The exercises that failed and were not repeated since, and those that have no result yet (SPEC 8.4, 8.5). */
export function* exercisesDue({
  plan,
  today,
  criticalities: [highest],
  assessmentOf,
  cascadeOf,
}: Inspection): Generator<DueItem> {
  const finished = plan.exercises.filter(({ result }) => result !== undefined);
  for (const { id, name, scenario, date, result } of plan.exercises) {
    const common = { collection: "exercises", id, name } as const;
    if (result === undefined) {
      const why = date < today ? "it was to take place then, and has no result" : "it is planned";
      yield { ...common, kind: "hold", due: date, why };
    }
    if (result !== "failed") continue;
    if (finished.some((other) => other.scenario === scenario && other.date > date)) continue;
    const reachesHighest = [...cascadeOf(scenario).elements.keys()].some(
      (element) => assessmentOf(element)?.criticality === highest,
    );
    const due = repeatBy(date, reachesHighest);
    const reach = reachesHighest ? `, and reaches what is ${highest}` : "";
    const why = `it failed on ${date}${reach}`;
    yield { ...common, kind: "repeat", due, cadence: daysBetween(date, due), why };
  }
}
