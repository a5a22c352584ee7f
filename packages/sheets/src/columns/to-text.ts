import type { Column } from "./column.ts";
import { joinTexts } from "./joined.ts";

/** The text of a cell for a value of the form of plan files; empty where there is none. */
export function toText({ kind }: Column, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (Array.isArray(value)) {
    return joinTexts(value.map((item) => (kind === "contacts" ? contactText(item) : String(item))));
  }
  if (typeof value === "number") return String(value);
  if (typeof value !== "string") return "";
  return kind === "duration" ? shortDuration(value) : value;
}

/** `4h` for `PT4H`. */
export function shortDuration(written: string): string {
  const [, count, unit] = /^PT?(\d+)([DHM])$/.exec(written) ?? [];
  return count === undefined ? written : `${count}${unit?.toLowerCase()}`;
}

function contactText(contact: unknown): string {
  if (typeof contact !== "object" || contact === null) return "";
  return `${Reflect.get(contact, "kind")}: ${Reflect.get(contact, "address")}`;
}
