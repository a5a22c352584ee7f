import type * as z from "zod";
import type { DeepReadonly } from "../deep-readonly.ts";
import { isMapping } from "../files/mapping.ts";

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

/** Whether lists and mappings stand in each other more than `most` deep in the value. Looks no deeper than that. */
export function isDeeper(value: Json, most: number): boolean {
  if (!isList(value) && !isObject(value)) return false;
  return most === 0 || Object.values(value).some((part) => isDeeper(part, most - 1));
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

/** Whether two values say the same: lists in the same order, mappings in any. Quick for what is the very same value. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, at) => isSame(item, other[at]));
  }
  if (!isMapping(one) || !isMapping(other)) return false;
  const fields = Object.keys(one);
  return (
    fields.length === Object.keys(other).length &&
    fields.every((field) => Object.hasOwn(other, field) && isSame(one[field], other[field]))
  );
}
