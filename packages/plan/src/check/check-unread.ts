import type { Catalog } from "../catalogs/catalog.ts";
import type { Plan } from "../plan.ts";
import { findRecord } from "../positions-in.ts";
import type { Problem } from "../problem.ts";
import { idPattern } from "../records/primitives.ts";
import { nouns } from "./nouns.ts";
import { pathOf, referencesIn } from "./references.ts";
import { ownTargetWords } from "./rules/own-target.ts";
import { subjectOf } from "./subject.ts";
import { unknownName } from "./unknown-name.ts";
import { idOf, type Unread, type UnreadRecord } from "./unread.ts";

/** What could be read beside such records; the same with all else that the plan has; and what that is checked with. */
type Surroundings = {
  readonly read: Plan;
  readonly whole: Plan;
  readonly catalogs: readonly Catalog[];
  readonly unread: Unread;
};

/**
 * What is wrong, beside its shape, with records that could not be read: names that lead nowhere, elements that need
 * themselves, and ids that another record has.
 * Told at once, so that nobody mends a plan twice. Paths are those of the lists as they are written.
 */
export function* checkUnread(
  records: readonly UnreadRecord[],
  { read, whole, catalogs, unread }: Surroundings,
): Generator<Problem> {
  const subject = subjectOf(whole, { catalogs, unread });
  const known = new Set<string>();
  for (const { list, at, written } of records) {
    const id = idOf(written);
    const tell = (problem: Problem): Problem => ({
      ...problem,
      path: [list, at, ...problem.path],
      message: `${nouns[list]} ${id ?? at + 1}: ${problem.message}`,
    });
    if (id !== undefined) {
      if (known.has(`${list}/${id}`) || findRecord(read, list, id) !== undefined)
        yield tell({ id: "duplicate-id", path: ["id"], message: sameId(list) });
      known.add(`${list}/${id}`);
    }
    for (const reference of referencesIn(list, written)) {
      const path = pathOf(reference);
      if (list === "elements" && reference.name === id && path[0] === "needs")
        yield tell({ id: "own-target", path, message: ownTargetWords(id) });
      // What is no id at all is told as that.
      const problem = idPattern.test(reference.name) ? unknownName(subject, reference) : undefined;
      if (problem !== undefined) yield tell({ ...problem, path });
    }
  }
}

function sameId(list: UnreadRecord["list"]): string {
  return `another ${nouns[list]} has the same id: remove one of the two or give it another id`;
}
