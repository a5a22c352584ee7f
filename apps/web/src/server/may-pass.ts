import { Refused } from "@mainstay/api";
import { Unreachable } from "./unreachable.ts";

/** Whether the same may be answered otherwise soon: the server does not answer, or not just now. */
export function mayPass(error: Error | undefined): boolean {
  if (error instanceof Unreachable) return true;
  return error instanceof Refused && (error.problem.status === 429 || error.problem.status >= 500);
}
