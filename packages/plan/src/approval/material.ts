import { isList, isObject, isSame, type Json, type JsonObject } from "../edits/json.ts";
import { encodeRecord } from "../edits/records.ts";
import type { Plan, RecordOf } from "../plan.ts";
import type { Approvable, Material } from "./approvable.ts";
import { bindings } from "./bindings.ts";

/**
 * What an approval of a record is bound to; undefined where the plan has no such record. Two plans in which this is the
 * same say the same as far as whoever approved is concerned.
 */
export function findMaterial<C extends Approvable>(
  plan: Plan,
  collection: C,
  id: string,
): Material | undefined {
  const records: readonly RecordOf<C>[] = plan[collection];
  const record = records.find((one) => one.id === id);
  if (record === undefined) return undefined;
  const { restsOn } = bindings[collection];
  const form = encodeRecord(collection, record);
  return {
    record: isObject(form) ? countingFields(collection, form) : {},
    restsOn: restsOn(plan, record),
  };
}

/** Whether two records of a list say the same as far as an approval is bound to what they say themselves. */
export function isSameMaterial<C extends Approvable>(
  collection: C,
  one: RecordOf<C>,
  other: RecordOf<C>,
): boolean {
  const [before, after] = [one, other].map((record) => {
    const form = encodeRecord(collection, record);
    return isObject(form) ? countingFields(collection, form) : {};
  });
  return isSame(before, after);
}

/** The fields of a form that an approval is not bound to. */
export function asideFields(collection: Approvable, form: JsonObject): JsonObject {
  return fieldsOf(form, (field) => isAside(collection, field));
}

/** The fields of a form that an approval is bound to, the items of its lists without those of theirs that it is not bound to. */
function countingFields(collection: Approvable, form: JsonObject): JsonObject {
  const { asideIn = {} } = bindings[collection];
  const parts = new Map<string, object>(Object.entries(asideIn));
  const counting = fieldsOf(form, (field) => !isAside(collection, field));
  return Object.fromEntries(
    Object.entries(counting).map(([field, value]) => {
      const aside = parts.get(field);
      return [field, aside === undefined ? value : itemsWithout(value, aside)];
    }),
  );
}

function itemsWithout(items: Json, aside: object): Json {
  if (!isList(items)) return items;
  return items.map((item) =>
    isObject(item) ? fieldsOf(item, (field) => !Object.hasOwn(aside, field)) : item,
  );
}

function isAside(collection: Approvable, field: string): boolean {
  return Object.hasOwn(bindings[collection].aside, field);
}

function fieldsOf(form: JsonObject, isWanted: (field: string) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(form).filter(([field]) => isWanted(field)));
}
