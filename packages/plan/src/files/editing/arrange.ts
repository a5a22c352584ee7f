import { alignItems, alignNames } from "../../edits/align.ts";
import { isObject, type Json, type JsonObject } from "../../edits/json.ts";
import { isNamedByPosition, namesOf } from "../../edits/list-names.ts";
import type { Part } from "./layout.ts";

/** A part of a collection as it is to become: the `earlier`-th that stays or moves here, or a new one. */
export type Slot = NewSlot | OldSlot;
type NewSlot = { readonly is: "new"; readonly name: string; readonly value: Json };
export type OldSlot = {
  readonly is: "kept" | "moved";
  readonly name: string;
  readonly value: Json;
  readonly earlier: number;
};

/** What happens to the parts of a collection in a text. Some of them stay. */
export type Changes = {
  /** The texts that are added, by the part that they come behind; -1 for in front of all that stay. */
  readonly added: ReadonlyMap<number, readonly string[]>;
  /** The parts that do not stay where they are. */
  readonly removed: ReadonlySet<number>;
  /** How many blank lines are to stand between parts if there are no two to show it. */
  readonly distance: number;
};

/** The fields of a mapping as they are to become: those that stay keep their order, a new one follows the one before it. */
export function arrangeFields(
  parts: readonly Part[],
  before: JsonObject,
  after: JsonObject,
): readonly Slot[] {
  const slots: Slot[] = [];
  for (const [earlier, { name = "" }] of parts.entries()) {
    if (Object.hasOwn(after, name)) slots.push({ is: "kept", name, value: after[name], earlier });
    // A field with nothing behind it means the same as no field, so it may stay.
    else if ((before[name] ?? null) === null)
      slots.push({ is: "kept", name, value: null, earlier });
  }
  const names = Object.keys(after);
  for (const [at, name] of names.entries()) {
    if (slots.some((slot) => slot.name === name)) continue;
    const previous = slots.findIndex((slot) => slot.name === names[at - 1]);
    slots.splice(previous + 1, 0, { is: "new", name, value: after[name] });
  }
  return slots;
}

/** The items of a list as they are to become. Records go by their ids, others by their names in an address. */
export function arrangeItems(
  list: string,
  before: readonly Json[],
  after: readonly Json[],
): readonly Slot[] {
  const isOfRecords = [...before, ...after].every(isRecord);
  const namesIn = (items: readonly Json[]) =>
    isOfRecords ? items.map(idOf) : namesOf(list, items);
  const [earlierNames, names] = [namesIn(before), namesIn(after)];
  const aligned = isOfRecords ? alignNames(earlierNames, names) : alignItems(list, before, after);
  const canMove = isOfRecords || !isNamedByPosition(list);
  const places = new Map(canMove ? earlierNames.map((name, at) => [name, at]) : []);
  return after.map((value, at): Slot => {
    const name = names[at];
    const [kept, moved] = [aligned[at], places.get(name)];
    if (kept !== undefined) return { is: "kept", name, value, earlier: kept };
    if (moved !== undefined) return { is: "moved", name, value, earlier: moved };
    return { is: "new", name, value };
  });
}

/** Whether something has an id, as records have. */
export function isRecord(value: Json): boolean {
  return idOf(value) !== "";
}

function idOf(value: Json): string {
  return isObject(value) && typeof value["id"] === "string" ? value["id"] : "";
}
