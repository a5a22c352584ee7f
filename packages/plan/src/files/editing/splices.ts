import type { Stretch } from "./layout.ts";

/** A stretch of a text and what comes in its place. */
export type Splice = Stretch & { readonly text: string };

/**
 * The text with other text in some places, which do not overlap. Where several begin at one place, what is put in comes
 * first, in order, and then what is replaced.
 */
export function applySplices(text: string, splices: readonly Splice[]): string {
  const inOrder = splices.toSorted(
    (one, other) => one.start - other.start || Math.sign(length(one)) - Math.sign(length(other)),
  );
  let at = 0;
  let spliced = "";
  for (const { start, end, text: put } of inOrder) {
    spliced += text.slice(at, start) + put;
    at = end;
  }
  return spliced + text.slice(at);
}

function length({ start, end }: Stretch): number {
  return end - start;
}
