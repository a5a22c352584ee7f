import { collectionNames } from "../../edits/records.ts";
import type { Problem } from "../../problem.ts";
import { nouns, withArticle } from "../nouns.ts";
import type { Subject } from "../subject.ts";

/** An id leads to one record of its list; most often the same records stand in two files (continuity-model §0). */
export function* duplicateIds({ plan, names }: Subject): Generator<Problem | undefined> {
  for (const list of collectionNames) {
    for (const [at, record] of plan[list].entries()) {
      yield undefined;
      const first = names.find(list, record.id);
      // That a catalog is used twice is seen only in the plan as it was written: `catalog-uses.ts` looks there.
      if (first === undefined || first === record || !("name" in first)) continue;
      const message = `${withArticle(nouns[list])} before it, ${JSON.stringify(first.name)}, has the same id: remove one of the two or give it another id`;
      yield { id: "duplicate-id", path: [list, at, "id"], message };
    }
  }
}
