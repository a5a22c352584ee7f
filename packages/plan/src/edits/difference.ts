import { type Address, escapeName, formatAddress } from "./address.ts";
import { type Alignment, alignItems } from "./align.ts";
import { isList, isObject, isSame, type Json, type JsonObject } from "./json.ts";
import { isNamedByPosition, longForm, namesOf } from "./list-names.ts";
import type { Operation } from "./operation.ts";

/** The operations that make one form at an address into another, as few and as small as the names of its parts allow. */
export function difference(address: Address, before: Json, after: Json): readonly Operation[] {
  if (isSame(before, after)) return [];
  if (isObject(before) && isObject(after)) return differenceFields(address, before, after);
  if (isList(before) && isList(after)) return differenceLists(address, before, after);
  return [put(address, after)];
}

/** Two lists at an address: the names of their items, which continue which, and what to do about them. */
export type Items = {
  readonly address: Address;
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly aligned: Alignment;
  readonly changes: (earlier: number, later: number) => readonly Operation[];
  readonly value: (later: number) => Json;
};

/**
 * The operations that make one list of named items into another: what is gone is removed, what stays is changed, and the
 * rest is put before the next item that stays. What moves to the end is taken away first, as it would stay in its place.
 */
export function differenceNamed(items: Items): readonly Operation[] {
  const { address, before, after, aligned, changes, value } = items;
  const [had, kept] = [new Set(before), new Set(after)];
  const operations = before
    .filter((name) => !kept.has(name))
    .map((name): Operation => remove([...address, name]));
  for (const [later, earlier] of aligned.entries()) {
    if (earlier !== undefined) operations.push(...changes(earlier, later));
  }
  const next = nextThatStays(aligned);
  for (const [later, name] of after.entries()) {
    if (aligned[later] !== undefined) continue;
    const anchor = after[next[later] ?? -1];
    if (anchor === undefined && had.has(name)) operations.push(remove([...address, name]));
    operations.push(put([...address, name], value(later), anchor));
  }
  return operations;
}

function differenceFields(
  address: Address,
  before: JsonObject,
  after: JsonObject,
): readonly Operation[] {
  const gone = Object.keys(before).filter((field) => !Object.hasOwn(after, field));
  return [
    ...gone.map((field) => remove([...address, field])),
    ...Object.entries(after).flatMap(([field, value]) => {
      const earlier = Object.hasOwn(before, field) ? before[field] : undefined;
      const there = [...address, field];
      return earlier === undefined ? [put(there, value)] : difference(there, earlier, value);
    }),
  ];
}

function differenceLists(
  address: Address,
  before: readonly Json[],
  after: readonly Json[],
): readonly Operation[] {
  const list = address.at(-1) ?? "";
  const names = namesOf(list, before);
  const items: Items = {
    address,
    before: names,
    after: namesOf(list, after),
    aligned: alignItems(list, before, after),
    changes: (earlier, later) =>
      differenceItems(
        [...address, names[earlier] ?? ""],
        before[earlier] ?? null,
        after[later] ?? null,
      ),
    value: (later) => after[later] ?? null,
  };
  if (isNamedByPosition(list)) return differencePlaced(items);
  // A second item of the same name is `name#2` only as long as the first stays where it is.
  const isStill = isSame(items.before, items.after);
  const isDoubled = [...items.before, ...items.after].some((name) => /#\d+$/.test(name));
  return isDoubled && !isStill ? [put(address, after)] : differenceNamed(items);
}

function differenceItems(address: Address, before: Json, after: Json): readonly Operation[] {
  const list = address.at(-2) ?? "";
  // What a strategy would do is one thing: its value may be any JSON, with names that no address could hold.
  if (list === "changes" && !isSame(before, after)) return [put(address, after)];
  return difference(address, longForm(list, before), longForm(list, after));
}

/** The same for items that are named by their position, of which those in the middle change, come or go. */
function differencePlaced({ address, before, aligned, changes, value }: Items) {
  const operations = aligned.flatMap((earlier, later) =>
    earlier === undefined ? [] : changes(earlier, later),
  );
  const kept = new Set(aligned);
  const gone = before.flatMap((_, at) => (kept.has(at) ? [] : [at]));
  const [first = 0] = gone;
  for (const _ of gone) operations.push(remove([...address, String(first + 1)]));
  const next = nextThatStays(aligned);
  for (const [later, earlier] of aligned.entries()) {
    if (earlier !== undefined) continue;
    const place = String(later + 1);
    operations.push(
      put([...address, place], value(later), next[later] === undefined ? undefined : place),
    );
  }
  return operations;
}

/** For each item of the later list the position in it of the next one that was there before, if any. */
function nextThatStays(aligned: Alignment): readonly (number | undefined)[] {
  let next: number | undefined;
  return aligned
    .map((_, at) => aligned.length - 1 - at)
    .map((at) => {
      const after = next;
      if (aligned[at] !== undefined) next = at;
      return after;
    })
    .toReversed();
}

function put(address: Address, value: Json, before?: string): Operation {
  const operation = { put: formatAddress(address), value };
  return before === undefined ? operation : { ...operation, before: escapeName(before) };
}

function remove(address: Address): Operation {
  return { remove: formatAddress(address) };
}
