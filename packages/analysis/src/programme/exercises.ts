import { daysBetween } from "@mainstay/plan";
import { failedExercises } from "../failed-exercises.ts";
import type { Inspection } from "../inspection.ts";
import type { DueItem } from "./due-item.ts";

/** The exercises that have no result yet, and those that failed and were not repeated since (SPEC 8.4, 8.5). */
export function* exercisesDue(inspection: Inspection): Generator<DueItem> {
  const { plan, today, criticalities } = inspection;
  for (const { id, name, date, result } of plan.exercises) {
    if (result !== undefined) continue;
    const why = date < today ? "it was to take place then, and has no result" : "it is planned";
    yield { kind: "hold", collection: "exercises", id, name, due: date, why };
  }
  for (const { exercise, concernsHighest, due } of failedExercises(inspection)) {
    const { id, name, date } = exercise;
    const concern = concernsHighest ? `, and concerns what is ${criticalities[0]}` : "";
    const why = `it failed on ${date}${concern}`;
    const cadence = daysBetween(date, due);
    yield { kind: "repeat", collection: "exercises", id, name, due, cadence, why };
  }
}
