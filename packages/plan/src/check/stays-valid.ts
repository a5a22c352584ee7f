import type { Catalog } from "../catalogs/catalog.ts";
import { collectionNames } from "../edits/records.ts";
import type { Collection, Plan, RecordOf } from "../plan.ts";
import { findRecord, positionsIn } from "../positions-in.ts";
import { checks } from "./check-plan.ts";
import type { Names } from "./names.ts";
import { type Subject, subjectOf } from "./subject.ts";
import { nothingUnread } from "./unread.ts";

/** A valid plan, and what an edit made of it: records that the edit did not touch are the very same objects. */
export type Change = { readonly before: Plan; readonly after: Plan };

/**
 * Whether a valid plan certainly is one after an edit, told by the records that the edit touched alone: what others name
 * is still there, as all ids are. False says nothing: a plan of which an id is gone, for one, has to be checked as a whole.
 */
export function staysValid({ before, after }: Change, catalogs: readonly Catalog[]): boolean {
  if (before.organisation !== after.organisation || before.uses !== after.uses) return false;
  const written = touchedIn({ before, after });
  if (written === undefined) return false;
  const subject = subjectOf(after, { catalogs, unread: nothingUnread });
  const isCompleted = subject.plan !== after;
  const plan = { ...written, uses: subject.plan.uses, elements: completed(written, subject) };
  // What now stands for an element of a catalog may be of another kind than that.
  const known = new Set<string>(before.elements.map(({ id }) => id));
  const isNewStandIn = plan.elements.some(
    (element, at) => element !== written.elements[at] && !known.has(element.id),
  );
  if (isNewStandIn) return false;
  const names = isCompleted ? subject.names : namesAfter({ before, after }, written, subject.names);
  const touched = { ...subject, plan, names, written: { ...written, uses: after.uses } };
  return checks.every((check) => {
    for (const problem of check(touched)) if (problem !== undefined) return false;
    return true;
  });
}

/** The names after a change, found by where records stood before it: a long list is then not gone through again. */
function namesAfter({ before, after }: Change, touched: Plan, names: Names): Names {
  return {
    ...names,
    find: (list, id) => {
      const position = positionsIn(before[list]).get(id);
      return position === undefined ? findRecord(touched, list, id) : after[list][position];
    },
  };
}

/** The touched elements with what catalogs lend them. */
function completed({ elements }: Plan, { names }: Subject): Plan["elements"] {
  return elements.map((element) => names.find("elements", element.id) ?? element);
}

/** The plan after a change with nothing but the records that it touched; undefined where an id has gone or has moved. */
function touchedIn({ before, after }: Change): Plan | undefined {
  let touched = after;
  for (const list of collectionNames) {
    const records = touchedRecords<Collection>(before[list], after[list]);
    if (records === undefined) return undefined;
    touched = { ...touched, [list]: records };
  }
  return touched;
}

function touchedRecords<List extends Collection>(
  before: readonly RecordOf<List>[],
  after: readonly RecordOf<List>[],
): readonly RecordOf<List>[] | undefined {
  if (before === after) return [];
  const isKept = before.every((record, at) => record === after[at] || isSame(record, after[at]));
  return isKept ? after.filter((record, at) => record !== before[at]) : undefined;
}

/** Whether whoever names the one may name the other. */
function isSame(one: RecordOf<Collection>, other: RecordOf<Collection> | undefined): boolean {
  return one.id === other?.id && kindOf(one) === kindOf(other);
}

/** Who does a step may be an element only if it is a team. */
function kindOf(record: RecordOf<Collection>): unknown {
  return "kind" in record ? record.kind : undefined;
}
