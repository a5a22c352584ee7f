import { setImmediate as otherWork } from "node:timers/promises";
import type { Steps } from "@mainstay/plan";

/** So many milliseconds of work are done in one go. */
const atOnce = 8;

/** The result of work, for which whatever else there is to do waits some milliseconds at most. */
export async function unhurried<Result>(steps: Steps<Result>): Promise<Result> {
  for (let begun = performance.now(); ; ) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - begun < atOnce) continue;
    await otherWork();
    begun = performance.now();
  }
}
