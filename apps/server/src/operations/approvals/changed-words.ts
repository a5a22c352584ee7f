import type { ApprovalAct, Standing } from "@mainstay/store";

/** Since what a record says something else, in words; undefined where it says the same, or nothing was done about it. */
export function changedWords({ isChanged, last, approval }: Standing): string | undefined {
  const since = approval ?? last;
  if (!isChanged || since === undefined) return undefined;
  return `changed since it was ${pastWords[since.action]} on ${dayAndName(since)}`;
}

/** When something was done, and by whom: `2026-11-12 by Ben`. */
export function dayAndName({ at, by, onBehalfOf }: ApprovalAct): string {
  const behalf = onBehalfOf === undefined ? "" : ` on behalf of ${onBehalfOf.name}`;
  return `${at.slice(0, 10)} by ${by.name}${behalf}`;
}

const pastWords = {
  submit: "submitted",
  approve: "approved",
  return: "returned",
  withdraw: "taken back",
} as const;
