import {
  applyUnchecked,
  type Edit,
  editBetween,
  invertEdit,
  overlaps,
  type Plan,
} from "@mainstay/plan";
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.ts";
import { type Entry, touchedBy } from "../log/entry.ts";
import { readEntries } from "../log/read-entries.ts";
import { planAt } from "./plan-at.ts";

/** How one revision is taken back, while what others did stays. */
export type Inverse = {
  /** What it changes of the plan as it is now: nothing where that is as before the revision already. */
  readonly edit: Edit;
  /** The same with what is so already. */
  readonly inverted: Edit;
  /** The later revisions that changed the same, the first first: that goes as well. */
  readonly overlapping: readonly Entry[];
};

/** How a revision is taken back in the plan as it is now; undefined where there is no such revision. */
export async function inverseOf(
  db: Kysely<Tables>,
  { revision, plan }: { readonly revision: number; readonly plan: Plan },
): Promise<Inverse | undefined> {
  const before = await planAt(db, revision - 1);
  if (before === undefined) return undefined;
  let edit: Edit | undefined;
  const overlapping: Entry[] = [];
  for await (const entry of readEntries(db, { after: revision - 1 })) {
    // Of each record only what the revision changed of it, however much, so that what others changed beside it stays.
    if (edit === undefined) edit = invertEdit(before, entry.edit, Number.POSITIVE_INFINITY);
    else if (changeTheSame(edit, entry.edit)) overlapping.push(entry);
  }
  return edit && { edit: whatIsLeft(plan, edit), inverted: edit, overlapping };
}

/** Whether two edits change the same. Only what both touch is compared, as each of them may be a whole plan. */
export function changeTheSame(one: Edit, other: Edit): boolean {
  const records = new Set(touchedBy(one));
  const near = other.filter((operation) => touchedBy([operation]).some((id) => records.has(id)));
  return overlaps(one, near).length > 0;
}

/** What of an edit is not so already; where it does not fit the plan any more, it is left to say why. */
function whatIsLeft(plan: Plan, edit: Edit): Edit {
  const removals = edit.filter((operation) => "remove" in operation);
  const there = new Set(ofWhatIsThere(plan, removals));
  const needed = edit.filter((operation) => "put" in operation || there.has(operation));
  const edited = applyUnchecked(plan, needed);
  return "plan" in edited ? editBetween(plan, edited.plan) : needed;
}

/** Those removals whose address is there. They are tried together, as there may be many thousands, of which few are not. */
function ofWhatIsThere(plan: Plan, removals: Edit): Edit {
  if ("plan" in applyUnchecked(plan, removals)) return removals;
  if (removals.length === 1) return [];
  const middle = Math.ceil(removals.length / 2);
  return [removals.slice(0, middle), removals.slice(middle)].flatMap((half) =>
    ofWhatIsThere(plan, half),
  );
}
