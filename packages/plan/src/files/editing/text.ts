import { isList, isObject, isSame, type Json, type JsonObject } from "../../edits/json.ts";
import { arrangeFields, arrangeItems, isRecord, type OldSlot, type Slot } from "./arrange.ts";
import { changeBlock, endOfPart } from "./block.ts";
import { changeFlow, endInFlow } from "./flow.ts";
import type { Collection, Stretch } from "./layout.ts";
import { lineEnd } from "./lines.ts";
import type { Page } from "./page.ts";
import { replaceValue, type Spot } from "./replace.ts";
import { applySplices, type Splice } from "./splices.ts";
import { newPart } from "./wording.ts";

/** The text of a page whose content was `before` and is `after`; what is the same in both stays to the character. */
export function editText(page: Page, before: JsonObject, after: JsonObject): string {
  const { text, root } = page;
  const part = { start: root.start, mark: root.start, value: root };
  return applySplices(text, changeValue({ page, part }, before, after));
}

function changeValue(spot: Spot, before: Json, after: Json): readonly Splice[] {
  if (isSame(before, after)) return [];
  const { value } = spot.part;
  const slots = arrange(spot, before, after);
  if ("parts" in value && slots.some(({ is }) => is === "kept")) {
    return changeParts({ spot, collection: value, before }, slots);
  }
  return replaceValue(spot, after);
}

function arrange({ part }: Spot, before: Json, after: Json): readonly Slot[] {
  const { name: list = "", value } = part;
  if (value.holds === "fields" && isObject(before) && isObject(after)) {
    return arrangeFields(value.parts, before, after);
  }
  if (value.holds === "items" && isList(before) && isList(after)) {
    return arrangeItems(list, before, after);
  }
  return [];
}

/** A collection in a page, and what it holds before the change. */
type Whole = {
  readonly spot: Spot;
  readonly collection: Stretch & Collection;
  readonly before: Json;
};

function changeParts(whole: Whole, slots: readonly Slot[]): readonly Splice[] {
  const { spot, collection } = whole;
  const { page } = spot;
  const { parts, isFlow, start: open } = collection;
  const splices: Splice[] = [];
  const added = new Map<number, string[]>();
  const removed = new Set(parts.keys());
  let behind = -1;
  for (const slot of slots) {
    if (slot.is === "kept") {
      behind = slot.earlier;
      removed.delete(behind);
      for (const splice of changePart(whole, slot)) splices.push(splice);
    } else {
      const texts = added.get(behind) ?? [];
      added.set(behind, texts);
      texts.push(slot.is === "moved" ? movedPart(whole, slot) : newPart(page, collection, slot));
    }
  }
  const isApart = spot.around === undefined || slots.every(({ value }) => isRecord(value));
  const changes = { added, removed, distance: isApart ? 1 : 0 };
  const changed = isFlow
    ? changeFlow(page.text, { open, parts }, changes)
    : changeBlock(page.text, parts, changes);
  return [...splices, ...changed];
}

function changePart(whole: Whole, { name, value, earlier }: OldSlot): readonly Splice[] {
  const { before, collection, spot } = whole;
  const part = collection.parts[earlier];
  const held = isList(before) ? before[earlier] : isObject(before) ? before[name] : undefined;
  return changeValue({ page: spot.page, part, around: collection }, held ?? null, value);
}

/** The text of a part that moves, comments included, with what changes in it. */
function movedPart(whole: Whole, slot: OldSlot): string {
  const { collection, spot } = whole;
  const { text } = spot.page;
  const part = collection.parts[slot.earlier];
  const end = collection.isFlow ? endInFlow(part) : lineEnd(text, endOfPart(text, part));
  const inside = changePart(whole, slot).map((splice) => ({
    ...splice,
    start: splice.start - part.start,
    end: splice.end - part.start,
  }));
  return applySplices(text.slice(part.start, end), inside);
}
