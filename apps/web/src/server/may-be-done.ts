import { Refused } from "@mainstay/api";
import { Unreachable } from "./unreachable.ts";

/** Whether the server may have done what it was asked for although it gave no answer, or a proxy none in its place. */
export function mayBeDone(error: unknown): boolean {
  if (error instanceof Unreachable) return true;
  return error instanceof Refused && [502, 504].includes(error.problem.status);
}
