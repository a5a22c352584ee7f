import { nearest } from "../check/nearest.ts";
import { type Address, formatAddress, unescapeName } from "./address.ts";
import { type Fault, fault } from "./fault.ts";
import { isList, isObject, type Json } from "./json.ts";
import { isListName, longForm, namesOf } from "./list-names.ts";
import type { Operation } from "./operation.ts";

/** What happens at an address: a value is put there (in a list before the item of that name), or what stands there goes. */
export type Change = { readonly value: Json; readonly before?: string } | { readonly remove: true };

/** What an operation does where its address leads. */
export function changeOf(operation: Operation): Change {
  if ("remove" in operation) return { remove: true };
  const { value, before } = operation;
  return before === undefined ? { value } : { value, before: unescapeName(before) };
}

/** The form after a change, nothing if it is gone; or why the change cannot be made. */
export type Changed = { readonly form: Json | undefined } | { readonly fault: Fault };

/**
 * Makes a change within a record in the form that files write. `address` starts at the list of records, `depth` counts
 * the steps of it that lead to `form`. Fields on the way that are not there yet are made; list items are not.
 */
export function changeForm(
  form: Json | undefined,
  { address, depth, change }: { address: Address; depth: number; change: Change },
): Changed {
  if (depth === address.length) return { form: "remove" in change ? undefined : change.value };
  const step = { address, depth, change };
  if (isList(form)) return changeList(form, step);
  if (isObject(form)) return changeField(form, step);
  const here = formatAddress(address.slice(0, depth));
  if (form !== undefined) {
    return { fault: fault(`${here} is ${JSON.stringify(form)}, which has no fields of its own`) };
  }
  if ("remove" in change) return { fault: fault(`there is no ${here} to take away`) };
  return isListName(nameAt(address, depth - 1)) ? changeList([], step) : changeField({}, step);
}

type Step = { readonly address: Address; readonly depth: number; readonly change: Change };

function changeField(form: { readonly [field: string]: Json }, step: Step): Changed {
  const { address, depth, change } = step;
  const field = nameAt(address, depth);
  const isLast = depth === address.length - 1;
  if (isLast && "remove" in change && !Object.hasOwn(form, field)) {
    return { fault: missing(address, depth, Object.keys(form)) };
  }
  if (isLast && "value" in change && change.before !== undefined) {
    const message = `${formatAddress(address)} is not an item of a list: leave \`before\` out`;
    return { fault: fault(message) };
  }
  const changed = changeForm(Object.hasOwn(form, field) ? form[field] : undefined, deeper(step));
  if ("fault" in changed) return changed;
  const { [field]: _, ...others } = form;
  if (changed.form === undefined) return { form: others };
  return { form: { ...form, [field]: changed.form } };
}

function changeList(items: readonly Json[], step: Step): Changed {
  const { address, depth, change } = step;
  const list = nameAt(address, depth - 1);
  const name = nameAt(address, depth);
  const names = namesOf(list, items);
  const at = names.indexOf(name);
  const isLast = depth === address.length - 1;
  if (isLast && "value" in change && (at < 0 || change.before !== undefined)) {
    return insert(items, { list, address, ...change });
  }
  const item = items[at];
  if (item === undefined) return { fault: missing(address, depth, names) };
  const opened = isLast ? item : openItem(list, item, nameAt(address, depth + 1));
  const changed = changeForm(opened, deeper(step));
  if ("fault" in changed) return changed;
  const { form } = changed;
  return { form: form === undefined ? items.toSpliced(at, 1) : items.with(at, form) };
}

type Insertion = {
  readonly list: string;
  readonly address: Address;
  readonly value: Json;
  readonly before?: string;
};

/**
 * Puts an item where it is not yet, or moves it there: before the item named, else to the end. An item put before the one
 * of its own name comes to stand in front of it, which is how steps are put between others.
 */
function insert(items: readonly Json[], { list, address, value, before }: Insertion): Changed {
  const name = nameAt(address, address.length - 1);
  const at = before === name ? -1 : namesOf(list, items).indexOf(name);
  const others = at < 0 ? items : items.toSpliced(at, 1);
  const names = namesOf(list, others);
  const place = before === undefined ? others.length : names.indexOf(before);
  if (place < 0) {
    return { fault: missing(address.with(-1, before ?? ""), address.length - 1, names) };
  }
  const form = others.toSpliced(place, 0, value);
  const called = namesOf(list, form)[place];
  if (called === name) return { form };
  const message = `what is put at ${formatAddress(address)} would be called \`${called}\` there`;
  return { fault: fault(`${message}: use that name in the address, or change the value`) };
}

/** The item with a place for the field that is to be changed: the short forms of a requirement have none for some. */
function openItem(list: string, item: Json, field: string): Json {
  const isRoomy = isObject(item) && field !== "targets" && field !== "atLeast";
  return isRoomy ? item : longForm(list, item);
}

function missing(address: Address, depth: number, names: readonly string[]): Fault {
  const name = nameAt(address, depth);
  const message = `there is no \`${name}\` in ${formatAddress(address.slice(0, depth))}`;
  return fault(message, nearest(name, names));
}

function deeper(step: Step): Step {
  return { ...step, depth: step.depth + 1 };
}

function nameAt(address: Address, at: number): string {
  return address[at] ?? "";
}
