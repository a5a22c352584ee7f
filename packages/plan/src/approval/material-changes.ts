import { describeEdit } from "../edits/describe-edit.ts";
import { editBetween } from "../edits/edit-between.ts";
import { isObject, isSame, type Json, type JsonObject } from "../edits/json.ts";
import { encodeRecord } from "../edits/records.ts";
import { Plan, type RecordOf } from "../plan.ts";
import { parseDuration } from "../records/duration.ts";
import type { Approvable, Figures, Material } from "./approvable.ts";
import { asideFields, findMaterial } from "./material.ts";

/** A record that can be approved. */
export type ApprovableAddress = { readonly collection: Approvable; readonly id: string };

/**
 * How a record differs now from what an approval was bound to, in lines for people as `describeEdit` writes them: nothing
 * where the approval is still of what the plan says. Fields that do not count are not told.
 */
export function materialChanges(
  before: Material,
  plan: Plan,
  { collection, id }: ApprovableAddress,
): readonly string[] {
  const after = findMaterial(plan, collection, id);
  if (after === undefined) return [`the plan has no ${collection}/${id} any more`];
  const aside = asideOf(plan, collection, id);
  const [earlier, later] = [before, after].map((material) =>
    Plan.safeParse(planForm(material, { plan, collection, aside })),
  );
  const figures = changedFigures(before.restsOn.figures ?? {}, after.restsOn.figures ?? {});
  if (earlier.success && later.success) {
    return [...describeEdit(earlier.data, editBetween(earlier.data, later.data)), ...figures];
  }
  // What was approved long ago may have a form that is not written any more.
  return isSame(before, after) ? [] : [`${collection}/${id} was approved in an older form`];
}

function asideOf<C extends Approvable>(plan: Plan, collection: C, id: string): JsonObject {
  const records: readonly RecordOf<C>[] = plan[collection];
  const record = records.find((one) => one.id === id);
  const form = record === undefined ? {} : encodeRecord(collection, record);
  return isObject(form) ? asideFields(collection, form) : {};
}

/** A plan of nothing but what is material, with today's names, so that only what counts can differ. */
function planForm(
  { record, restsOn }: Material,
  {
    plan,
    collection,
    aside,
  }: { readonly plan: Plan; readonly collection: Approvable; readonly aside: JsonObject },
): unknown {
  const { scenarios = [], strategies = [] } = restsOn;
  const nameOf = (list: "scenarios" | "strategies", id: Json | undefined) =>
    plan[list].find((one) => one.id === id)?.name ?? id;
  return {
    mainstay: 1,
    scenarios: scenarios.map((form) => ({ ...form, name: nameOf("scenarios", form.id) })),
    strategies: strategies.map((form) => ({
      ...form,
      name: nameOf("strategies", form.id),
      status: "proposed",
    })),
    [collection]: [{ ...aside, ...record }],
  };
}

function changedFigures(before: Figures, after: Figures): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) =>
    before[name] === after[name]
      ? []
      : [`${name} ${figure(before[name])} -> ${figure(after[name])}`],
  );
}

function figure(value: string | number | undefined): string {
  if (value === undefined) return "none";
  const text = String(value);
  return parseDuration(text) === undefined ? text : text.replace(/^PT?/, "").toLowerCase();
}
