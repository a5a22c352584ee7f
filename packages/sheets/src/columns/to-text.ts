import type { CellKind, Column } from "./column.ts";
import { type Form, isForm } from "./form.ts";
import { joinLines, joinTexts } from "./joined.ts";
import { jsonText } from "./json-text.ts";

/** The text of a cell for a value of the form of plan files; empty where there is none. */
export function toText({ kind }: Column, value: unknown): string {
  if (value === undefined) return "";
  if (kind === "json") return jsonText(value);
  if (kind === "pairs") return joinTexts(pairsOf(value));
  if (Array.isArray(value)) {
    const texts = value.map((item) => itemText(kind, item));
    return kind === "lines" ? joinLines(texts) : joinTexts(texts);
  }
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value !== "string") return "";
  return kind === "duration" ? shortDuration(value) : value;
}

/** `4h` for `PT4H`. */
function shortDuration(written: string): string {
  const [, count, unit] = /^PT?(\d+)([DHM])$/.exec(written) ?? [];
  return count === undefined ? written : `${count}${unit?.toLowerCase()}`;
}

function pairsOf(value: unknown): readonly string[] {
  if (!isForm(value)) return [];
  return Object.keys(value).map((id) => `${id}: ${shortDuration(textIn(value, id))}`);
}

function itemText(kind: CellKind, item: unknown): string {
  if (kind === "contacts" && isForm(item))
    return `${textIn(item, "kind")}: ${textIn(item, "address")}`;
  if (kind === "losses" && isForm(item)) return textIn(item, "element");
  return kind === "durations" ? shortDuration(String(item)) : String(item);
}

function textIn(form: Form, field: string): string {
  const text = form[field];
  return typeof text === "string" ? text : "";
}
