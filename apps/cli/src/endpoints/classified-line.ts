import { type Classification, type Classify, parseTarget, type Target } from "@mainstay/m365";
import { longestLine } from "./line-batches.ts";

/** What a line asked, and the answer: a set of the list, none, or why the line cannot be read. */
export type ClassifiedLine = {
  readonly input: string;
  readonly target?: Target;
  readonly found?: Classification;
  readonly problem?: string;
};

/** Classifies what stands on a line; undefined for an empty line and for one that is a comment. */
export function classifyLine(line: string, classify: Classify): ClassifiedLine | undefined {
  const input = (line.includes("#") ? line.replace(/(?:^|\s)#.*$/s, "") : line).trim();
  if (input === "") return undefined;
  if (line.length > longestLine) {
    return { input, problem: `is longer than ${longestLine} characters: write one host a line` };
  }
  const parsed = parseTarget(input);
  if ("problem" in parsed) return { input, problem: parsed.problem };
  const { target } = parsed;
  return { input, target, found: classify(target) };
}
