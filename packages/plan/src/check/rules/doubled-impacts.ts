import type { Problem } from "../../problem.ts";
import { formatDuration } from "../../records/duration.ts";
import type { Subject } from "../subject.ts";

/** Each cell of an impact matrix, a category after a time, is rated once. */
export function* doubledImpacts({ plan }: Subject): Generator<Problem> {
  for (const [at, { impacts = [] }] of plan.impactAnalyses.entries()) {
    const rated = new Map<string, string>();
    for (const [position, { category, after, rating }] of impacts.entries()) {
      const cell = `\`${category}\` after ${formatDuration(after)}`;
      const first = rated.get(cell);
      if (first === undefined) {
        rated.set(cell, rating);
        continue;
      }
      yield {
        id: "doubled-entry",
        path: ["impactAnalyses", at, "impacts", position],
        message: `${cell} is rated twice, \`${first}\` before and \`${rating}\` here: keep one of the two`,
      };
    }
  }
}
