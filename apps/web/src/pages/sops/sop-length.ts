import { type Minutes, minutes, type Step } from "@mainstay/plan";

/** When each step begins if all goes as written, from the start; steps that say nothing of their length take none. */
export function beginningsOf(steps: readonly Step[]): readonly Minutes[] {
  let at = 0;
  return steps.map(({ takes = 0 }) => {
    const begins = at;
    at += takes;
    return minutes(begins);
  });
}

/** How long all steps take one after the other, and whether each says how long. */
export function lengthOf(steps: readonly Step[]): {
  readonly total: Minutes;
  readonly isComplete: boolean;
} {
  const total = steps.reduce((sum, { takes = 0 }) => sum + takes, 0);
  return { total: minutes(total), isComplete: steps.every(({ takes }) => takes !== undefined) };
}
