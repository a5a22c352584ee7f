import { quote } from "../words/describe-value.ts";
import { holding, keysOf, type Outline } from "./outline.ts";
import type { TextProblem } from "./parsed-text.ts";
import { maxProblems } from "../source.ts";

/** A problem for each key that stands beside an equal one before it, up to as many as are told. */
export function findRepeatedKeys(outline: Outline): readonly TextProblem[] {
  const problems: TextProblem[] = [];
  for (let value = 0; value < outline.length; value++) {
    if (outline.holds[value] !== holding.fields) continue;
    const seen = new Set<string>();
    for (const key of keysOf(outline, value)) {
      const name = outline.nameOf(key);
      if (name === undefined) continue;
      if (seen.has(name)) problems.push(repeatedKey(name, outline.offsets[key]));
      if (problems.length > maxProblems) return problems;
      seen.add(name);
    }
  }
  return problems;
}

function repeatedKey(name: string, offset: number): TextProblem {
  const message = `${quote(name)} stands here a second time: keep one of the two`;
  return { id: "repeated-key", message, offset };
}
