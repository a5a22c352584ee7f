import { parseAddress, unescapeName } from "../edits/address.ts";
import { applyUnchecked } from "../edits/apply-unchecked.ts";
import type { Edit } from "../edits/operation.ts";
import { isCollection, Plan } from "../plan.ts";
import type { Problem } from "../problem.ts";
import { type Names, namesAfter } from "./names.ts";
import type { Subject } from "./subject.ts";

/** The part of a plan that an edit touches, before and after it, and what the names in the plan then lead to. */
export type Trial = { readonly before: Plan; readonly after: Plan; readonly names: Names };

/**
 * Tries an edit on the records that it touches, so that it costs as much as it changes, however large the plan is. If it
 * cannot be made, why, told at its operations; nothing where one of the records could not be read.
 */
export function tryEdit(
  subject: Subject,
  edit: Edit,
): Trial | { readonly problems: readonly Problem[] } | undefined {
  const touched = touchedBy(edit);
  if (touched.some((place) => isUnread(subject, place))) return undefined;
  const before = excerpt(subject, touched);
  const edited = applyUnchecked(before, edit);
  if ("plan" in edited) {
    const after = edited.plan;
    return { before, after, names: namesAfter(subject.names, before, after) };
  }
  // Once more with the records that were probably meant, for the messages to suggest.
  const meant = touched.flatMap((place) => whatWasMeant(subject, place));
  const again = applyUnchecked(excerpt(subject, [...touched, ...meant]), edit);
  return "problems" in again ? again : edited;
}

/** What an address begins with: a list and the id of a record, or the organisation and one of its fields. */
type Place = { readonly root: string; readonly name: string };

function touchedBy(edit: Edit): readonly Place[] {
  return edit.flatMap((operation) => {
    const parsed = parseAddress("put" in operation ? operation.put : operation.remove);
    if ("fault" in parsed) return [];
    const [root = "", ...names] = parsed.address;
    const before = "put" in operation && names.length === 1 ? operation.before : undefined;
    const others = before === undefined ? [] : [unescapeName(before)];
    return [...names.slice(0, 1), ...others].map((name) => ({ root, name }));
  });
}

function isUnread({ names: { unread } }: Subject, { root, name }: Place): boolean {
  return isCollection(root) ? unread.ids.get(root)?.has(name) === true : unread.organisation;
}

const emptyPlan: Plan = Plan.parse({ mainstay: 1 });

/** The plan with nothing in it but the records named, and the organisation if that is. */
function excerpt({ plan, names }: Subject, places: readonly Place[]): Plan {
  let part = emptyPlan;
  for (const [root, ofRoot] of Map.groupBy(places, ({ root }) => root)) {
    if (isCollection(root)) {
      const ids = new Set(ofRoot.map(({ name }) => name));
      part = { ...part, [root]: [...ids].flatMap((id) => names.find(root, id) ?? []) };
    } else part = { ...part, organisation: plan.organisation };
  }
  return part;
}

function whatWasMeant({ names, suggest }: Subject, { root, name }: Place): Place[] {
  if (!isCollection(root) || names.find(root, name) !== undefined) return [];
  const meant = suggest(root, name);
  return meant === undefined ? [] : [{ root, name: meant }];
}
