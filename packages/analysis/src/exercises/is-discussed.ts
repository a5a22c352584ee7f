import type { Exercise } from "@mainstay/plan";

const discussions: ReadonlySet<Exercise["method"]> = new Set(["tabletop", "walkthrough"]);

/**
 * Whether an exercise only talks it through: discussion-based, as HSEEP has it, and not operations-based, where something is done. What
 * does not say its method is taken to be done.
 */
export function isDiscussed({ method }: Pick<Exercise, "method">): boolean {
  return discussions.has(method);
}
