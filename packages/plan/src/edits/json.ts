import type * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";

/** A record, or part of one, as a plan file writes it. */
export type Json = DeepReadonly<z.core.util.JSONType>;

/** A mapping of a plan file. */
export type JsonObject = { readonly [field: string]: Json };

/** Whether the value is a list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** Whether the value is a mapping: neither a list nor a single value. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as plain JSON: fields that are undefined are left out, what JSON has no place for becomes null. */
export function toJson(value: unknown): Json {
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value === "object" && value !== null) {
    const said = Object.entries(value).filter(([, field]) => field !== undefined);
    return Object.fromEntries(said.map(([name, field]) => [name, toJson(field)]));
  }

  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  return null;
}

/** Whether two values say the same: lists in the same order, mappings in any. */
export function isSame(one: Json | undefined, other: Json | undefined): boolean {
  if (isList(one) && isList(other)) {
    return one.length === other.length && one.every((item, at) => isSame(item, other[at]));
  }
  if (isObject(one) && isObject(other)) {
    const fields = Object.keys(one);
    return (
      fields.length === Object.keys(other).length &&
      fields.every((field) => Object.hasOwn(other, field) && isSame(one[field], other[field]))
    );
  }
  return one === other;
}
