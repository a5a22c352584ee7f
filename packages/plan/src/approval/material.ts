import { isObject, type JsonObject } from "../edits/json.ts";
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

/** The fields of a form that an approval is not bound to. */
export function asideFields(collection: Approvable, form: JsonObject): JsonObject {
  return fieldsOf(form, (field) => isAside(collection, field));
}

function countingFields(collection: Approvable, form: JsonObject): JsonObject {
  return fieldsOf(form, (field) => !isAside(collection, field));
}

function isAside(collection: Approvable, field: string): boolean {
  return Object.hasOwn(bindings[collection].aside, field);
}

function fieldsOf(form: JsonObject, isWanted: (field: string) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(form).filter(([field]) => isWanted(field)));
}
