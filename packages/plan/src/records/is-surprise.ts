import type { Exercise } from "./exercise.ts";

/** Whether an exercise is to come as a surprise to whoever only plays in it: nobody is to know of it before, and it has no result yet. */
export function isSurprise({ announced, result }: Exercise): boolean {
  return announced === false && result === undefined;
}
