import { stripVTControlCharacters } from "node:util";
import type { Bounds } from "@mainstay/analysis";
import type { ElementId, Plan } from "@mainstay/plan";
import { tie } from "./tie.ts";

/** A length of time in words: `1 h 15 m`, `3 d`, `0 m`, `never`. Never broken across lines. */
export function spanWords(minutes: number): string {
  return spanParts(minutes).join(tie) || `0${tie}m`;
}

/** The same in as few columns as possible, for an axis: `1h15m`, `3d`, `0`. */
export function spanShort(minutes: number): string {
  return spanParts(minutes).join("").replaceAll(tie, "") || "0";
}

/** An instant counted from the start of a scenario, as the end of a sentence: `at once`, `after 1 h 15 m`. */
export function afterWords(instant: number): string {
  return instant === 0 ? "at once" : `after ${spanWords(instant)}`;
}

/** A share as a percentage of at most one decimal: `70 %`, `33.3 %`. */
export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}${tie}%`;
}

/** A chance as a percentage of three significant digits, however small: `0.407 %`, `1.3e-7 %`. */
function chanceWords(chance: number): string {
  const written = Number((chance * 100).toPrecision(3));
  return `${written}${tie}%`;
}

/** How probable something is: exactly, or between certain bounds. */
export function boundsWords({ lower, upper }: Bounds): string {
  if (lower === upper) return chanceWords(lower);
  return `between ${chanceWords(lower)} and ${chanceWords(upper)}`;
}

/** A number with its noun: `1 gap`, `12 gaps`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number}${tie}${number === 1 ? one : many}`;
}

/** The form of a verb that goes with a number: `1 gap is`, `12 gaps are`. */
export function verb(number: number, one: string, many: string): string {
  return number === 1 ? one : many;
}

/** Words joined as in a sentence: `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

/** The first of a long list of `total` words, and how many more there are: `a, b, c and 4 more`. */
export function firstOf(words: readonly string[], most: number, total = words.length): string {
  const shown = words.slice(0, most);
  if (total <= shown.length) return listed(shown);
  return `${shown.join(", ")} and ${total - shown.length}${tie}more`;
}

/** Text from a plan or a path made safe to print: no escape sequences, no control or direction-changing characters. */
export function plain(text: string): string {
  return stripVTControlCharacters(text).replaceAll(unprintable, " ").trim();
}

/** Gives each element's name in print; an id that the plan does not have stands for itself. */
export function namesIn(plan: Plan): (id: ElementId) => string {
  const names = new Map(plan.elements.map(({ id, name }) => [id, plain(name)]));
  return (id) => names.get(id) ?? id;
}

/** A way through the plan: `AD FS → Entra sign-in → Dispatch`. */
export function chainWords(chain: readonly ElementId[], name: (id: ElementId) => string): string {
  return chain.map(name).join(" → ");
}

/** Elements that wait for each other, closed: `A → B → A`. */
export function ringWords(ring: readonly ElementId[], name: (id: ElementId) => string): string {
  return chainWords([...ring, ...ring.slice(0, 1)], name);
}

const unprintable = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

function spanParts(minutes: number): string[] {
  if (minutes === Number.POSITIVE_INFINITY) return ["never"];
  const parts: readonly [number, string][] = [
    [Math.floor(minutes / 1440), "d"],
    [Math.floor((minutes % 1440) / 60), "h"],
    [minutes % 60, "m"],
  ];
  return parts.flatMap(([amount, unit]) => (amount === 0 ? [] : [`${amount}${tie}${unit}`]));
}
