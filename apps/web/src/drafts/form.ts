import {
  applyUnchecked,
  type Collection,
  type Edit,
  editBetween,
  encodeRecord,
  Plan,
  type RecordOf,
  spreadEdit,
} from "@mainstay/plan";
import * as z from "zod";

/** A record as files write it, field by field. */
export const Form = z.record(z.string(), z.json());
export type Form = Readonly<z.output<typeof Form>>;

/** The form of a record. */
export function toForm<C extends Collection>(collection: C, record: RecordOf<C>): Form {
  return Form.parse(encodeRecord(collection, record));
}

/** As much of a plan as an edit of some records of one list needs; what others they name need not be there. */
export function partOfPlan(collection: Collection, forms: readonly (Form | undefined)[]): Plan {
  return Plan.parse({ mainstay: 1, [collection]: forms.filter((form) => form !== undefined) });
}

/** The id that a form has; empty if none. */
export function idIn({ id }: Form): string {
  return typeof id === "string" ? id : "";
}

/** Whether a form is that of a record; undefined is none, and as sound. */
export function isSound(collection: Collection, form: Form | undefined): boolean {
  return form === undefined || Plan.safeParse({ mainstay: 1, [collection]: [form] }).success;
}

/** What makes the one form of a record into the other, as few fields and items as differ; undefined is no record. */
export function editOfForm(
  collection: Collection,
  { before, after }: { readonly before: Form | undefined; readonly after: Form | undefined },
): Edit {
  const edit = editBetween(partOfPlan(collection, [before]), partOfPlan(collection, [after]));
  return spreadEdit(edit, before);
}

/** What an edit makes of a record; `fits` is false where it leads nowhere in it. */
export type EditedForm =
  | { readonly fits: true; readonly form: Form | undefined }
  | { readonly fits: false };

/** Edits the form of a record, which may become one, or none. */
export function editForm(collection: Collection, form: Form | undefined, edit: Edit): EditedForm {
  const edited = applyUnchecked(partOfPlan(collection, [form]), edit);
  if ("problems" in edited) return { fits: false };
  const [record] = edited.plan[collection];
  return {
    fits: true,
    form: record === undefined ? undefined : Form.parse(encodeRecord(collection, record)),
  };
}

/**
 * The same edit where it fits a record; else without the order of its list items, as others may have taken away what an item
 * was to stand before; undefined where it does not fit even so.
 */
export function fittingEdit(
  collection: Collection,
  form: Form | undefined,
  edit: Edit,
): Edit | undefined {
  const unordered = edit.map((operation) =>
    "put" in operation ? { put: operation.put, value: operation.value } : operation,
  );
  return [edit, unordered].find((candidate) => editForm(collection, form, candidate).fits);
}
