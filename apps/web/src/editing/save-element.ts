import { getRecord, Refused } from "@mainstay/api";
import { addressIn, type Edit, editBetween, replayEdits } from "@mainstay/plan";
import { Form, toForm } from "../drafts/form.ts";
import { ask } from "../server/server.ts";
import { commit, isStale, type Saved } from "./commit.ts";
import type { Draft } from "./draft.ts";
import { type Overlap, overlaps } from "./overlap.ts";
import { type ElementForm, partOfPlan } from "./part-of-plan.ts";

/** What came of saving: it is saved, or others changed the same meanwhile and somebody has to choose. */
export type SaveOutcome =
  | { readonly kind: "saved"; readonly saved: Saved }
  | { readonly kind: "conflict"; readonly conflict: Conflict };

/** That somebody else changed what a draft changes. */
export type Conflict = {
  readonly revision: number;
  /** What stands there now; undefined where the element was removed. */
  readonly theirs: ElementForm | undefined;
  readonly overlaps: readonly Overlap[];
};

/** What a draft changes, field by field. */
export function editOf({ base, mine }: Pick<Draft, "base" | "mine">): Edit {
  return editBetween(partOfPlan(base === undefined ? [] : [base]), partOfPlan([mine]));
}

/**
 * Saves a draft. What others changed elsewhere stays, as only what the draft changes is sent; where they changed the same,
 * nothing is saved and the conflict is told.
 */
export async function saveElement(
  draft: Draft,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<SaveOutcome> {
  const edit = editOf(draft);
  const before = partOfPlan(draft.base === undefined ? [] : [draft.base]);
  let current = draft.revision;
  try {
    const saved = await commit({ edit, before, revision: draft.revision, reason });
    return { kind: "saved", saved };
  } catch (error) {
    if (!isStale(error)) throw error;
    current = error.problem.revision ?? current;
  }
  const now = await findForm(id);
  const theirEdit = editBetween(before, partOfPlan(now === undefined ? [] : [now.form]));
  const found = overlaps(edit, theirEdit);
  const conflict = {
    revision: now?.revision ?? current,
    theirs: now?.form,
    overlaps: found,
  };
  if (found.length > 0) return { kind: "conflict", conflict };
  return saveElement(rebased(draft, conflict), { id, reason });
}

/**
 * The draft upon what others have made meanwhile: of what both changed, the addresses in `keepTheirs` stay as theirs. A
 * removed element is put again as a whole.
 */
export function rebased(
  draft: Draft,
  { revision, theirs }: Conflict,
  keepTheirs: ReadonlySet<string> = new Set(),
): Draft {
  if (theirs === undefined) return { revision, at: draft.at, mine: draft.mine };
  const edit = editOf(draft).filter((operation) => !keepTheirs.has(addressIn(operation)));
  return { revision, at: draft.at, base: theirs, mine: applied(theirs, edit) };
}

function applied(form: ElementForm, edit: Edit): ElementForm {
  const [element] = replayEdits(partOfPlan([form]), [edit]).elements;
  return element === undefined ? form : toForm("elements", element);
}

/** An element as it is written now; undefined where the plan does not write it, as it is a catalog's or is not there. */
export async function findForm(
  id: string,
): Promise<{ readonly revision: number; readonly form: ElementForm } | undefined> {
  try {
    const { revision, record } = await ask(getRecord, { path: { collection: "elements", id } });
    return { revision, form: Form.parse(record) };
  } catch (error) {
    if (error instanceof Refused && error.problem.status === 404) return undefined;
    throw error;
  }
}
