import type { Somebody } from "../people/somebody.ts";
import type { ApprovalAction, ApprovalEntry } from "./approval-entry.ts";
import { standingOf } from "./standing.ts";

/** What somebody wants to do about the approval of a record, as they saw it. */
export type WantedAction = {
  readonly action: ApprovalAction;
  /** The hash of what they saw. */
  readonly hash: string;
  readonly by: Somebody;
  readonly onBehalfOf?: Somebody;
  readonly comment?: string;
};

/** Why something cannot be done about an approval: others were faster, or it is not allowed at all. */
export type ApprovalRefusal = { readonly kind: "stale" | "forbidden"; readonly reason: string };

/** Why it cannot be done now, given all that was done before; undefined where it can. Who may approve is asked elsewhere. */
export function judgeAction(
  history: readonly ApprovalEntry[],
  wanted: WantedAction,
  { hash, ownAllowed }: { readonly hash: string | undefined; readonly ownAllowed: boolean },
): ApprovalRefusal | undefined {
  const { state, last, isChanged } = standingOf(history, hash);
  if (hash === undefined) return stale("the plan does not have it any more");
  if (wanted.hash !== hash) return stale("it was changed since: look at it again");
  switch (wanted.action) {
    case "submit":
      if (state === "approved") return stale("it is approved as it is");
      return state === "submitted" && !isChanged ? stale("it is submitted already") : undefined;
    case "withdraw":
      if (state !== "submitted") return stale("it is not submitted");
      return last?.by.id === wanted.by.id ? undefined : forbidden(`${last?.by.name} submitted it`);
    case "return":
      if (state !== "submitted" && state !== "approved") return stale("it is not submitted");
      return undefined;
    case "approve":
      if (state !== "submitted") return stale(`it is ${state}: only what is submitted is approved`);
      if (isChanged)
        return stale("it was changed since it was submitted: it must be submitted again");
      return ownAllowed ? undefined : ownSubmission(last, wanted);
  }
}

function ownSubmission(
  submission: ApprovalEntry | undefined,
  { by, onBehalfOf }: WantedAction,
): ApprovalRefusal | undefined {
  if (submission?.by.id === by.id)
    return forbidden("nobody approves what they submitted themselves");
  if (onBehalfOf === undefined || submission?.by.id !== onBehalfOf.id) return undefined;
  return forbidden(`${onBehalfOf.name} submitted it, so it is not approved on their behalf`);
}

function stale(reason: string): ApprovalRefusal {
  return { kind: "stale", reason };
}

function forbidden(reason: string): ApprovalRefusal {
  return { kind: "forbidden", reason };
}
