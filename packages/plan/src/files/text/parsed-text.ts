import type { PlanPath } from "../../problem.ts";

/** Something wrong with a text as such: where, counted in characters from its start. */
export type TextProblem = {
  readonly id: string;
  readonly message: string;
  readonly offset: number;
};

/** Which part of what stands at a path is meant: the key that it has among fields, or the value itself. */
export type Part = "key" | "value";

/**
 * Finds where something stands in a text, in characters from its start; what is missing stands where the nearest thing
 * around it does.
 */
export type FindOffset = (path: PlanPath, part: Part) => number;

/** What a text says: a value, unless it cannot be read, what is wrong with it, and where everything in it stands. */
export type ParsedText = {
  readonly value?: unknown;
  readonly problems: readonly TextProblem[];
  readonly findOffset: FindOffset;
};

/** A text that cannot be read. */
export function unreadable(problem: TextProblem): ParsedText {
  return { problems: [problem], findOffset: () => 0 };
}
