import { compileHead, type FitsHead, type NamePattern } from "./name-pattern.ts";

/** What stands under a pattern. */
export type NameEntry<Value> = { readonly pattern: NamePattern; readonly value: Value };

/** Finds what stands under the most specific of the patterns that a name matches; several where patterns are equals. */
export type FindByName<Value> = (name: string) => readonly Value[];

/**
 * Lays out patterns by their tails, so that a name is gone through once from its end, whatever their number: the hash of what
 * was gone through says at each dot whether that is a tail. No part of the name is cut off as a text of its own, which would
 * cost more than all the rest.
 */
export function indexNames<Value>(entries: readonly NameEntry<Value>[]): FindByName<Value> {
  const tails = new Map<number, Tail<Value>[]>();
  for (const { pattern, value } of entries) put(tails, pattern, value);
  return (name) => find(tails, name);
}

/** What ends in a text: as a whole, or with something before it. */
type Tail<Value> = {
  readonly text: string;
  readonly whole: Value[];
  readonly heads: Head<Value>[];
};

type Head<Value> = {
  readonly head: string;
  readonly fits: FitsHead;
  readonly specificity: number;
  readonly values: Value[];
};

type Tails<Value> = Map<number, Tail<Value>[]>;

function put<Value>(tails: Tails<Value>, pattern: NamePattern, value: Value): void {
  const { whole, heads } = tailFor(tails, pattern.tail);
  const { head, specificity } = pattern;
  if (head === "") {
    whole.push(value);
    return;
  }
  const known = heads.find((other) => other.head === head);
  if (known !== undefined) known.values.push(value);
  else heads.push({ head, fits: compileHead(head), specificity, values: [value] });
}

function tailFor<Value>(tails: Tails<Value>, text: string): Tail<Value> {
  let hash = 0;
  for (let at = text.length - 1; at >= 0; at--) hash = extended(hash, text.charCodeAt(at));
  const sameHash = tails.get(hash) ?? [];
  tails.set(hash, sameHash);
  const known = sameHash.find((tail) => tail.text === text);
  if (known !== undefined) return known;
  const tail: Tail<Value> = { text, whole: [], heads: [] };
  sameHash.push(tail);
  return tail;
}

function find<Value>(tails: Tails<Value>, name: string): readonly Value[] {
  let best: Head<Value> | undefined;
  let equals: readonly Value[] = [];
  let hash = 0;
  // Before the loop, the tail is empty: patterns such as `contoso.*` have that.
  for (let end = name.length; end >= 0; end--) {
    const code = end === name.length ? dot : name.charCodeAt(end);
    if (code === dot) {
      const tail = tailAt(tails, hash, name, end === name.length ? end : end + 1);
      for (const head of tail?.heads ?? none) {
        if (best !== undefined && head.specificity < best.specificity) continue;
        if (!head.fits(name, end)) continue;
        equals = best?.specificity === head.specificity ? [...equals, ...head.values] : head.values;
        best = head;
      }
    }
    if (end < name.length) hash = extended(hash, code);
  }
  const whole = tailAt(tails, hash, name, 0)?.whole ?? none;
  return whole.length > 0 ? whole : equals;
}

const dot = 0x2e;
const none: readonly never[] = [];

/** The hash of a text with one more character before it. */
function extended(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** The tail that a name has from a place on, by the hash of what is there. */
function tailAt<Value>(
  tails: Tails<Value>,
  hash: number,
  name: string,
  from: number,
): Tail<Value> | undefined {
  const sameHash = tails.get(hash);
  if (sameHash === undefined) return undefined;
  for (const tail of sameHash) {
    if (tail.text.length === name.length - from && name.endsWith(tail.text)) return tail;
  }
  return undefined;
}
