import type { ApprovalAct, ApprovalEntry } from "./approval-entry.ts";

/** How far the approval of a record has come. */
export type ApprovalState =
  | "never-submitted"
  | "submitted"
  | "approved"
  | "reopened"
  | "returned"
  | "removed";

/**
 * Where a record stands, worked out from all that was done about it and from what it says now; nothing of it is stored.
 * `approved` is what the plan says now; `reopened`, that what was approved is not what it says any more.
 */
export type Standing<Act extends ApprovalAct = ApprovalEntry> = {
  readonly state: ApprovalState;
  /** What made it so: the submission, the approval, the return. */
  readonly last?: Act;
  /** The approval that holds for what was approved, whether or not it still is what the plan says. */
  readonly approval?: Act;
  /** Whether the record says something else now than when it was submitted or returned. */
  readonly isChanged: boolean;
};

/**
 * The standing of a record with the entries about it, in order, and the hash of what is material now; undefined for a
 * record that the plan has no more. Of several approvals the last one counts. It is of exactly what was approved: whatever
 * was changed in between, it is current while the hash is the same.
 */
export function standingOf<Act extends ApprovalAct>(
  history: readonly Act[],
  hash: string | undefined,
): Standing<Act> {
  const approval = lastApproval(history);
  const known = approval === undefined ? {} : { approval };
  if (hash === undefined) return { state: "removed", isChanged: true, ...known };
  if (approval?.hash === hash) {
    return { state: "approved", last: approval, isChanged: false, ...known };
  }
  const open = openEntry(history);
  if (open !== undefined) {
    const state = open.action === "submit" ? "submitted" : "returned";
    return { state, last: open, isChanged: open.hash !== hash, ...known };
  }
  if (approval !== undefined)
    return { state: "reopened", last: approval, isChanged: true, approval };
  return { state: "never-submitted", isChanged: false };
}

/** The last approval, unless what it approved was returned afterwards. */
function lastApproval<Act extends ApprovalAct>(history: readonly Act[]): Act | undefined {
  const at = history.findLastIndex(({ action }) => action === "approve");
  const approval = history[at];
  const isReturned = history
    .slice(at + 1)
    .some(({ action, hash }) => action === "return" && hash === approval?.hash);
  return isReturned ? undefined : approval;
}

/** The submission or return that nothing has followed yet. */
function openEntry<Act extends ApprovalAct>(history: readonly Act[]): Act | undefined {
  const last = history.at(-1);
  return last?.action === "submit" || last?.action === "return" ? last : undefined;
}
