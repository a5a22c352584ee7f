import { type Collection, nearest, nouns, parseDuration } from "@mainstay/plan";
import type { Column } from "../columns/column.ts";
import type { FormValue } from "../columns/form.ts";
import { parseJsonText } from "../columns/json-text.ts";
import { toValue } from "../columns/to-value.ts";
import type { Wrong } from "./cell-problem.ts";
import type { KnownNames } from "./known-names.ts";

/** What a cell says: the value of the field, or nothing if it is empty; and what is wrong with it as far as that shows. */
export type Said = { readonly value: FormValue | undefined; readonly wrong?: Wrong };

/** What the text of a cell says. Whatever else is wrong with a value the schema says. */
export function said(column: Column, text: string, names: KnownNames): Said {
  const written = text.trim();
  if (written === "") return { value: undefined };
  const value = toValue(column, written, names.idOf);
  const wrong =
    wrongName(column, value, names) ??
    wrongWord(column, value) ??
    wrongForm(column, value, written);
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
  if (kind === "day") return toDay(written);
  if (kind === "id")
    return written
      .toLowerCase()
      .match(/[a-z0-9]+/g)
      ?.join("-");
  return undefined;
}

/** The day that somebody wrote with dots, day first, or with slashes, year first; other orders could be either. */
function toDay(written: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(written) ?? [];
  const [, first, second, third] = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(written) ?? [];
  const parts = year === undefined ? [first, second, third] : [year, month, day];
  return parts.some((part) => part === undefined)
    ? undefined
    : parts.map((part) => part?.padStart(2, "0")).join("-");
}

function wrongName(
  { names: lists, kind }: Column,
  value: FormValue,
  names: KnownNames,
): Wrong | undefined {
  if (lists === undefined) return undefined;
  const ids = (Array.isArray(value) ? value : [value]).map((item) =>
    String(kind === "losses" ? Reflect.get(Object(item), "element") : item),
  );
  const unknown = ids.find((id) => !lists.some((list) => names.has(list, id)));
  if (unknown === undefined) return undefined;
  const near = names.nearest(lists, unknown);
  const where = `neither the plan nor the sheets have ${the(lists)} \`${unknown.slice(0, 100)}\``;
  const suggestion =
    near === undefined ? undefined : ids.map((id) => (id === unknown ? near : id)).join(", ");
  return near === undefined
    ? { message: `${where}: add it, or correct the id` }
    : { message: `${where}, did you mean \`${near}\`?`, suggestion };
}

function the(lists: readonly Collection[]): string {
  return lists.map((list) => `the ${nouns[list]}`).join(" or ");
}

function wrongWord({ kind, words }: Column, value: FormValue): Wrong | undefined {
  if ((kind !== "word" && kind !== "words") || words === undefined) return undefined;
  const written = (Array.isArray(value) ? value : [value]).map(String);
  const unknown = written.find((word) => !words.includes(word));
  if (unknown === undefined) return undefined;
  const near = nearest(unknown.toLowerCase(), words);
  const shown = `"${unknown.slice(0, 100)}" is not known here`;
  if (near === undefined) return { message: `${shown}: write one of ${words.join(", ")}` };
  const suggestion = written.map((word) => (word === unknown ? near : word)).join(", ");
  return { message: `${shown}, did you mean "${near}"?`, suggestion };
}

/** What the schema would call by the names of its types, which nobody who fills in cells knows. */
function wrongForm({ kind, title }: Column, value: FormValue, text: string): Wrong | undefined {
  const shown = `${title} is ${JSON.stringify(text.slice(0, 100))}`;
  if (kind === "flag" && typeof value !== "boolean")
    return { message: `${shown}: write yes or no` };
  if ((kind === "number" || kind === "share") && typeof value !== "number")
    return { message: `${shown}, which is no number: write digits alone, such as 12` };
  if (kind === "json" && parseJsonText(text) === undefined)
    return {
      message: `${shown}, which begins like JSON and is none: mend it, or put it in quotes`,
    };
  return undefined;
}
