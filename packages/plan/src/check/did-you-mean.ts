import { nearest } from "./nearest.ts";

/**
 * What is said after a sentence that names an unknown word: ` Did you mean payroll?`, with the candidate that is nearest;
 * nothing where none is near enough.
 */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const near = nearest(word, candidates);
  return near === undefined ? "" : ` Did you mean ${near}?`;
}
