import { beforeEach } from "vitest";
import type { Stage } from "./stage.ts";

/**
 * Raises a stage anew before a test is tried again: for stories whose tests make what stands in the way of a second try, such as
 * accounts and approvals, and need nothing of each other.
 */
export function retryAfresh(stage: Stage): void {
  beforeEach(async ({ task }) => {
    if ((task.result?.retryCount ?? 0) === 0) return;
    await stage.strike();
    await stage.raise();
  }, 400_000);
}
