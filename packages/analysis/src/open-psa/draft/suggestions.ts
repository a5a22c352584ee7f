import { nearest } from "@mainstay/plan";
import { quoted } from "../xml/xml-problem.ts";

/**
 * Ends a message about an unknown name with the nearest of the known ones, if one is near. Looks only while that stays
 * cheap: a large document with many unknown names gets hints for the first.
 */
export function suggestions(known: ReadonlyMap<string, unknown>): (name: string) => string {
  let comparisons = 0;
  return (name) => {
    comparisons += known.size;
    const meant = comparisons > mostComparisons ? undefined : nearest(name, known.keys());
    return meant === undefined ? "" : `: did you mean ${quoted(meant)}?`;
  };
}

const mostComparisons = 5_000_000;
