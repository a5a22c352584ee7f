import type { Item } from "../../reading/format.ts";
import { formatInstant } from "../../instants/format-instant.ts";
import { parseInstant } from "../../instants/parse-instant.ts";
import { oneLine } from "../../properties/sound-properties.ts";

/** A cell of a row as text; undefined where it says nothing. */
export function textIn(item: Item, column: string, most?: number): string | undefined {
  const value = item[column];
  return typeof value === "string" ? oneLine(value, most) : undefined;
}

/** A cell of a row as a whole number above zero; undefined where it is none. */
export function countIn(item: Item, column: string): number | undefined {
  const value = item[column];
  const number = Math.round(
    typeof value === "string" ? Number(value.replaceAll(",", "")) : Number(value ?? Number.NaN),
  );
  return number > 0 ? number : undefined;
}

/** A cell of a row as an instant in ISO 8601; undefined where it is none. */
export function instantIn(item: Item, column: string): string | undefined {
  const instant = parseInstant(textIn(item, column) ?? "");
  return instant === undefined ? undefined : formatInstant(instant);
}

/** The texts of a list, which JSON has as such and a table as JSON in a cell; of things that have names, these. */
export function textsIn(item: Item, column: string): readonly string[] {
  const value = item[column];
  const list: unknown = typeof value === "string" ? parsed(value) : value;
  return (Array.isArray(list) ? list : [list]).flatMap((one) => oneLine(nameOf(one)) ?? []);
}

function parsed(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    return cell;
  }
}

function nameOf(one: unknown): string | undefined {
  if (typeof one === "string") return one;
  if (typeof one !== "object" || one === null || !("name" in one)) return undefined;
  return typeof one.name === "string" ? one.name : undefined;
}
