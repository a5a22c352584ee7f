import type { Exercise } from "@mainstay/plan";

const operating: ReadonlySet<Exercise["method"]> = new Set([
  "functional",
  "full-scale",
  "fault-injection",
]);

/**
 * Whether an exercise may touch the live service: it is done in full, or as if it were (HSEEP: functional and full-scale exercises; a drill
 * is of one activity), breaks something that runs, or switches over. What is rehearsed on a copy is close enough to be asked for the same.
 */
export function mayTouchLive({
  method,
  switchover,
}: Pick<Exercise, "method" | "switchover">): boolean {
  return operating.has(method) || switchover === true;
}
