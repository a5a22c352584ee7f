import { Refused } from "@mainstay/api";
import { Declined } from "./declined.ts";
import { mayBeDone } from "./may-be-done.ts";
import { mayPass } from "./may-pass.ts";
import { Unreachable } from "./unreachable.ts";

/** A problem in words for people. */
export type ProblemWords = {
  readonly title: string;
  readonly detail: string;
  /** What is wrong with what was sent, one thing each. */
  readonly points: readonly string[];
  /** Under which the server's log has more, where that helps. */
  readonly reference?: string;
};

/** What whoever asked can do, by the status of the answer. */
const advice: Readonly<Record<number, string>> = {
  403: "Ask an administrator if you should be able to do this.",
  404: "It may have been removed meanwhile: go back to the list.",
  429: "Wait a minute, then try again.",
};

/**
 * What failed: a question, of which nothing depends; an act, which is done again by hand; or a draft, which is sent again by itself as
 * long as that may help.
 */
export type Attempt = "question" | "act" | "draft";

/** What failed, and whether this device keeps what was entered for it. */
export type Attempted = {
  readonly attempt?: Attempt | undefined;
  readonly isKept?: boolean | undefined;
};

/** What whoever asked can do where the plan has changed since. */
const whenStale = "Look at what others changed, and save again.";

/** What an error means to whoever sees it, and what to do: of an act of which nothing is kept, if nothing else is said. */
export function problemWords(error: Error, attempted: Attempted = {}): ProblemWords {
  if (error instanceof Unreachable)
    return { title: error.message, detail: passingAdvice(error, attempted), points: [] };
  if (error instanceof Declined) return { title: error.message, detail: error.next, points: [] };
  if (!(error instanceof Refused)) {
    const detail = "Reload the page. If it comes again, tell whoever runs Mainstay what you did.";
    return { title: "The page has a fault.", detail, points: [] };
  }
  const { status, title, detail, problems = [], requestId, revision } = error.problem;
  return {
    title: `${title}.`,
    detail: [detail, revision === undefined ? adviceOn(error, attempted) : whenStale]
      .filter((part) => part !== undefined)
      .join(" "),
    points: problems.map(({ message, suggestion }) =>
      suggestion === undefined ? message : `${message} (${suggestion})`,
    ),
    ...(status >= 500 && requestId !== "" ? { reference: requestId } : {}),
  };
}

function adviceOn(error: Refused, attempted: Attempted): string | undefined {
  const { status } = error.problem;
  const isTriedAgain = attempted.attempt === "draft" && mayPass(error);
  if (isTriedAgain || status === 503 || mayBeDone(error)) return passingAdvice(error, attempted);
  if (status !== 401) return advice[status];
  return attempted.isKept === true ? "Sign in again; what you entered is kept." : "Sign in again.";
}

/** What whoever asked can do where it may pass. */
function passingAdvice(error: Error, { attempt = "act", isKept = false }: Attempted): string {
  if (attempt === "question") return "Look at your network, and try again in a minute.";
  if (attempt === "draft")
    return `What you entered is ${isKept ? "kept, and is " : ""}sent by itself as soon as the server takes it.`;
  return [
    ...(mayBeDone(error)
      ? ["The server may have done what it was asked for: look before you go on."]
      : []),
    isKept ? "What you entered is kept: try again in a minute." : "Try again in a minute.",
  ].join(" ");
}
