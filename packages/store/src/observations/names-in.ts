import type { ObservedWindow } from "./counted-window.ts";

/** A name within a site, and when it was first and last told of. */
export type NameSpan = {
  readonly site: string;
  readonly name: string;
  readonly first: number;
  readonly last: number;
};

/**
 * The names that held in a window, those that were told of latest first: those that were told of before its end and after its
 * beginning; if there are none, the last before it; else the first after it.
 */
export function namesIn<Span extends NameSpan>(
  spans: readonly Span[],
  { from, until }: ObservedWindow,
): readonly Span[] {
  const latestFirst = spans.toSorted((one, other) => other.last - one.last || byName(one, other));
  const within = latestFirst.filter(({ first, last }) => first < until && last >= from);
  if (within.length > 0) return within;
  const before = latestFirst.filter(({ last }) => last < from);
  if (before.length > 0) return before.slice(0, 1);
  return spans.toSorted((one, other) => one.first - other.first || byName(one, other)).slice(0, 1);
}

/** The words of names, each once. */
export function wordsOf(names: readonly NameSpan[]): readonly string[] {
  return [...new Set(names.map(({ name }) => name))];
}

function byName(one: NameSpan, other: NameSpan): number {
  return one.name === other.name ? order(one.site, other.site) : order(one.name, other.name);
}

function order(one: string, other: string): number {
  return one < other ? -1 : 1;
}
