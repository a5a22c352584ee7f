import type { PlanPath, Problem } from "../../problem.ts";
import { formatDuration } from "../../records/duration.ts";
import type { Subject } from "../subject.ts";
import { unknownName } from "../unknown-name.ts";

/** Each scale of the organisation has every entry once, and cadences are given for entries of it (continuity-model §1 and §6). */
export function* scales(subject: Subject): Generator<Problem> {
  const { criticalities = [], impactScale, cadences = {} } = subject.plan.organisation;
  yield* doubled(criticalities, (at) => ["criticalities", at]);
  if (impactScale !== undefined) {
    const { categories, ratings, timeframes } = impactScale;
    const ids = categories.map(({ id }) => id);
    yield* doubled(ids, (at) => ["impactScale", "categories", at, "id"]);
    yield* doubled(ratings, (at) => ["impactScale", "ratings", at]);
    yield* doubled(timeframes.map(formatDuration), (at) => ["impactScale", "timeframes", at]);
  }
  for (const name of Object.keys(cadences)) {
    const problem = unknownName(subject, { named: "criticalities", name });
    if (problem !== undefined) yield { ...problem, path: ["organisation", "cadences", name] };
  }
}

function* doubled(
  entries: readonly string[],
  pathTo: (at: number) => PlanPath,
): Generator<Problem> {
  const seen = new Set<string>();
  for (const [at, entry] of entries.entries()) {
    const message = `\`${entry}\` stands on this scale already: keep it once`;
    if (seen.has(entry)) {
      yield { id: "doubled-entry", path: ["organisation", ...pathTo(at)], message };
    }
    seen.add(entry);
  }
}
