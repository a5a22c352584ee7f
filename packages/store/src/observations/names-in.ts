import type { ObservedWindow } from "./counted-window.ts";

/** A name, and when it was first and last told of. */
export type NameSpan = { readonly name: string; readonly first: number; readonly last: number };

/**
 * The names that held in a window, those that were told of latest first: those that were told of before its end and after its
 * beginning; if there are none, the last before it; else the first after it.
 */
export function namesIn(
  spans: readonly NameSpan[],
  { from, until }: ObservedWindow,
): readonly string[] {
  const within = spans.filter(({ first, last }) => first < until && last >= from);
  if (within.length > 0) return inOrder(within);
  const before = inOrder(spans.filter(({ last }) => last < from));
  if (before.length > 0) return before.slice(0, 1);
  const after = spans.toSorted((one, other) => one.first - other.first || byName(one, other));
  return after.slice(0, 1).map(({ name }) => name);
}

function inOrder(spans: readonly NameSpan[]): readonly string[] {
  const sorted = spans.toSorted((one, other) => other.last - one.last || byName(one, other));
  return [...new Set(sorted.map(({ name }) => name))];
}

function byName(one: NameSpan, other: NameSpan): number {
  return one.name < other.name ? -1 : 1;
}
