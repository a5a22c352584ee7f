import { nearest, parseDuration } from "@mainstay/plan";
import type { Column } from "../columns/column.ts";
import { type FormValue, toValue } from "../columns/to-value.ts";
import type { Wrong } from "./cell-problem.ts";
import type { KnownNames } from "./known-names.ts";

/** What a cell says: the value of the field, or nothing if it is empty; and what is wrong with it as far as that shows. */
export type Said = { readonly value: FormValue | undefined; readonly wrong?: Wrong };

/** What the text of a cell says. Whatever else is wrong with a value the schema says. */
export function said(column: Column, text: string, names: KnownNames): Said {
  const written = text.trim();
  if (written === "") return { value: undefined };
  const value = toValue(column, written, names.idOf);
  const wrong = wrongName(column, value, names) ?? wrongWord(column, value);
  return wrong === undefined ? { value } : { value, wrong };
}

/** A value that would do, for what is nearly right. */
export function suggestionFor({ kind }: Column, text: string): string | undefined {
  const written = text.trim();
  if (kind === "duration") {
    const hours = /^(\d+)(?:[.,](\d+))?\s*(?:h|hours?)?$/i.exec(written);
    if (hours === null) return undefined;
    const minutes = Math.round(Number(`${hours[1]}.${hours[2] ?? 0}`) * 60);
    const short = minutes % 60 === 0 ? `${minutes / 60}h` : `${minutes}m`;
    return parseDuration(short) === undefined ? undefined : short;
  }
  if (kind === "share") {
    const percent = Number(written.replace(",", "."));
    return percent > 1 && percent <= 100 ? `${percent / 100}` : undefined;
  }
  if (kind === "number")
    return /^\d{1,3}(?:[ ,.'’\u00a0]\d{3})+$/.test(written)
      ? written.replaceAll(/\D/g, "")
      : undefined;
  if (kind === "id")
    return written
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join("-");
  return undefined;
}

function wrongName(
  { names: list }: Column,
  value: FormValue,
  names: KnownNames,
): Wrong | undefined {
  if (list === undefined) return undefined;
  const ids = Array.isArray(value) ? value : [value];
  const unknown = ids.map(String).find((id) => !names.has(list, id));
  if (unknown === undefined) return undefined;
  const near = names.nearest(list, unknown);
  const where = `neither the plan nor the sheets have ${singular[list]} \`${unknown.slice(0, 100)}\``;
  const suggestion =
    near === undefined
      ? undefined
      : ids.map((id) => (id === unknown ? near : String(id))).join(", ");
  return near === undefined
    ? { message: `${where}: add it, or correct the id` }
    : { message: `${where}, did you mean \`${near}\`?`, suggestion };
}

const singular = { units: "the unit", people: "the person", elements: "the element" } as const;

function wrongWord({ kind, words }: Column, value: FormValue): Wrong | undefined {
  if (kind !== "word" || typeof value !== "string") return undefined;
  if (words === undefined || words.includes(value)) return undefined;
  const near = nearest(value.toLowerCase(), words);
  const shown = `"${value.slice(0, 100)}" is not known here`;
  return near === undefined
    ? { message: `${shown}: write one of ${words.join(", ")}` }
    : { message: `${shown}, did you mean "${near}"?`, suggestion: near };
}
