import type { Step } from "@mainstay/plan";
import { shortDuration } from "../../components/duration-words.ts";
import { lengthOf } from "./sop-length.ts";

/** How long the steps take together, in words. */
export function lengthWords(steps: readonly Step[]): string {
  if (steps.length === 0) return "No steps yet";
  const { total, isComplete } = lengthOf(steps);
  if (total === 0) return "Not said";
  return isComplete ? shortDuration(total) : `${shortDuration(total)} and more`;
}
