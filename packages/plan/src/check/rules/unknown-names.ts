import { collectionNames } from "../../edits/records.ts";
import type { Problem } from "../../problem.ts";
import { isKnown, type Named } from "../names.ts";
import { givesName, pathOf, referencesIn } from "../references.ts";
import type { Subject } from "../subject.ts";
import { unknownName } from "../unknown-name.ts";

/** Whatever a record names, by its id or as an entry of a scale, exists (continuity-model §1). */
export function* unknownNames(subject: Subject): Generator<Problem | undefined> {
  const { plan, names } = subject;
  for (const reference of referencesIn("organisation", plan.organisation)) {
    const problem = unknownName(subject, reference);
    if (problem !== undefined) yield { ...problem, path: ["organisation", ...pathOf(reference)] };
  }
  const isUnknown = (named: Named, name: string) => !isKnown(names, named, name);
  for (const list of collectionNames) {
    for (const [at, record] of plan[list].entries()) {
      yield undefined;
      if (!givesName(list, record, isUnknown)) continue;
      for (const reference of referencesIn(list, record)) {
        const problem = unknownName(subject, reference);
        if (problem !== undefined) yield { ...problem, path: [list, at, ...pathOf(reference)] };
      }
    }
  }
}
