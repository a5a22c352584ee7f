import { describeEdit, type Edit, overlaps, type Plan, touches } from "@mainstay/plan";
import type { Change } from "./changes-since.ts";

/** What two people changed at once, each in words. */
export type Conflict = {
  /** What stands now, by whom, since when. */
  readonly theirs: readonly {
    readonly revision: number;
    readonly author: string;
    readonly at: string;
    readonly lines: readonly string[];
  }[];
  readonly mine: readonly string[];
};

/**
 * What others changed, and what an edit would have changed, where both are about the same; both as changes of the plan that the
 * edit was made for. `changes` come with the latest first.
 */
export function conflictOf(before: Plan, edit: Edit, changes: readonly Change[]): Conflict {
  const all = changes.toReversed();
  const places = all.flatMap((change) => overlaps(edit, change.edit)).map(({ address }) => address);
  const where = (operations: Edit): Edit =>
    operations.filter((operation) => places.some((place) => touches(operation, place)));
  return {
    theirs: all.map(({ revision, author, at, edit: made }) => ({
      revision,
      author,
      at,
      lines: describeEdit(before, where(made)),
    })),
    mine: describeEdit(before, where(edit)),
  };
}
