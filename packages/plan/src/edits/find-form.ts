import type { Address } from "./address.ts";
import { isList, isObject, type Json } from "./json.ts";
import { namesOf } from "./list-names.ts";

/** What stands at an address within a form that the first `depth` steps of it lead to; undefined if there is nothing. */
export function findForm(
  form: Json | undefined,
  address: Address,
  depth: number,
): Json | undefined {
  const name = address[depth];
  if (name === undefined || form === undefined) return form;
  if (isObject(form)) {
    return Object.hasOwn(form, name) ? findForm(form[name], address, depth + 1) : undefined;
  }
  if (!isList(form)) return undefined;
  const at = namesOf(address[depth - 1], form).indexOf(name);
  return at < 0 ? undefined : findForm(form[at], address, depth + 1);
}
