import { isList, isObject, type Json } from "../../edits/json.ts";
import type { Slot } from "./arrange.ts";
import { separatorIn } from "./flow.ts";
import type { Collection, Part, Stretch } from "./layout.ts";
import { columnOf, lineBreakOf } from "./lines.ts";
import type { Page } from "./page.ts";
import { isPrintable } from "../printing/print-yaml.ts";

/** The text of a new part of a collection, written like the parts that it has. */
export function newPart(page: Page, collection: Stretch & Collection, slot: Slot): string {
  const { holds, isFlow, parts, start: open } = collection;
  const name = holds === "fields" ? slot.name : undefined;
  if (isFlow) {
    const isSpread = /[\r\n]/.test(separatorIn(page.text, open, parts));
    return page.inBrackets(slot.value, name, isSpread ? parts[0].start : undefined);
  }
  const [first, ...others] = linesOf(page, collection, { value: slot.value, name });
  return first + below(page.text, parts[0], others);
}

/** The lines of a field, or of an item if it has no name, which stands in brackets if other items do. */
export function linesOf(
  page: Page,
  around: Collection | undefined,
  { value, name }: { readonly value: Json; readonly name: string | undefined },
): readonly string[] {
  const isLikeOthers =
    name === undefined &&
    (isList(value) || isObject(value)) &&
    around?.parts.some((part) => "parts" in part.value && part.value.isFlow) === true;
  return isLikeOthers ? [`- ${page.inBrackets(value)}`] : page.inLines(value, name);
}

/** Lines below the first one of a part, indented as its parts are. */
export function below(text: string, part: Part, lines: readonly string[]): string {
  const indent = " ".repeat(columnOf(text, part.start));
  return lines.map((line) => lineBreakOf(text) + (line === "" ? line : indent + line)).join("");
}

/** A text in quotes like those that begin here; undefined if none do, or it cannot stand in them. */
export function inSameQuotes(text: string, at: number, value: Json): string | undefined {
  if (typeof value !== "string" || value.includes("\n") || !isPrintable(value)) return undefined;
  if (text[at] === '"') return JSON.stringify(value);
  return text[at] === "'" ? `'${value.replaceAll("'", "''")}'` : undefined;
}
