import { Refused } from "@mainstay/api";

/** Whether an edit was refused only because others have changed the plan since. */
export function isStale(error: unknown): error is Refused {
  return error instanceof Refused && error.problem.status === 409;
}
