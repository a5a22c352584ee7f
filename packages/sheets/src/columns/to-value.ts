import { type Collection, parseDuration } from "@mainstay/plan";
import type { Column } from "./column.ts";
import type { FormValue } from "./form.ts";
import { splitLines, splitTexts } from "./joined.ts";
import { parseJsonText } from "./json-text.ts";

/**
 * What the text of a cell means, as plan files write it: `4 hours` is `4h`, `50 %` and `0,5` are 0.5, `Mission critical` is
 * `mission-critical`. What means nothing stays as it is, for the schema to say what is wrong with it. A name that an id
 * belongs to is that id.
 */
export function toValue({ kind, names, words }: Column, text: string, idOf: IdOf): FormValue {
  const id = (written: string) => (names === undefined ? toId(written) : idOf(names, written));
  switch (kind) {
    case "text":
    case "day":
      return text;
    case "texts":
      return splitTexts(text);
    case "lines":
      return splitLines(text);
    case "id":
      return id(text);
    case "ids":
      return splitTexts(text).map(id);
    case "word":
      return toWord(text, words);
    case "words":
      return splitTexts(text).map((word) => toWord(word, words));
    case "duration":
      return toDurationText(text);
    case "durations":
      return splitTexts(text).map(toDurationText);
    case "pairs":
      return Object.fromEntries(splitTexts(text).map(toPair));
    case "share":
      return toShare(text);
    case "number":
      return toNumber(text);
    case "flag":
      return toFlag(text);
    case "json":
      return parseJsonText(text) ?? text;
    case "contacts":
      return splitTexts(text).map(toContact);
    case "losses":
      return splitTexts(text).map((element) => ({ element: id(element) }));
  }
}

/** The id of the record of one of these lists that has this id or, if no other has it, this name; else what was written. */
export type IdOf = (lists: readonly Collection[], written: string) => string;

/** Ids are of small letters; spreadsheets like to begin a word with a large one. */
function toId(written: string): string {
  return /^[A-Za-z0-9-]+$/.test(written) ? written.toLowerCase() : written;
}

function toWord(text: string, words: readonly string[] | undefined): string {
  const word = text.toLowerCase().replaceAll(/[\s_-]+/g, "-");
  return words === undefined || words.includes(word) ? word : text;
}

const units: readonly (readonly [RegExp, string])[] = [
  [/^(?:w|weeks?|wks?)$/, "w"],
  [/^(?:d|days?)$/, "d"],
  [/^(?:h|hours?|hrs?)$/, "h"],
  [/^(?:m|minutes?|mins?)$/, "m"],
];

function toDurationText(text: string): string {
  if (parseDuration(text) !== undefined || text === "never") return text;
  const small = text.toLowerCase().trim();
  if (small === "never" || parseDuration(small) !== undefined) return small;
  const [, hours, minutes] = /^(\d+):(\d\d)(?::00)?$/.exec(small) ?? [];
  if (hours !== undefined) return `${hours}h${minutes}m`;
  const parts = Array.from(small.matchAll(/(\d+)\s*([a-z]+)[\s,]*/g), ([whole, count, word]) => {
    const unit = units.find(([pattern]) => pattern.test(word ?? ""))?.[1];
    return { whole, short: unit === undefined ? undefined : `${count}${unit}` };
  });
  const isAll = parts.map(({ whole }) => whole).join("") === small;
  const short = parts.map(({ short: part }) => part).join("");
  return isAll && !short.includes("undefined") && parseDuration(short) !== undefined ? short : text;
}

function toShare(text: string): FormValue {
  const percent = /^(\d+(?:[.,]\d+)?)\s*%$/.exec(text)?.[1];
  if (percent === undefined) return toNumber(text);
  // Not by division, which would make 0.9990000000000001 of 99.9 %.
  return Number(`${percent.replace(",", ".")}e-2`);
}

/** `1,000` is a thousand to some and one to others: whoever wrote it is asked. */
function toNumber(text: string): FormValue {
  if (/^-?[1-9]\d{0,2},\d{3}$/.test(text)) return text;
  return /^-?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?$/i.test(text) ? Number(text.replace(",", ".")) : text;
}

function toFlag(text: string): FormValue {
  if (/^(?:yes|y|true|x|1)$/i.test(text)) return true;
  return /^(?:no|n|false|0)$/i.test(text) ? false : text;
}

function toPair(text: string): readonly [string, FormValue] {
  const colon = text.lastIndexOf(":");
  if (colon < 0) return [text, ""];
  return [toId(text.slice(0, colon).trim()), toDurationText(text.slice(colon + 1).trim())];
}

function toContact(text: string): FormValue {
  const colon = text.indexOf(":");
  if (colon < 0) return text;
  return { kind: text.slice(0, colon).trim().toLowerCase(), address: text.slice(colon + 1).trim() };
}
