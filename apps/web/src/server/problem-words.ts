import { Refused } from "@mainstay/api";
import { Declined } from "./declined.ts";
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
  401: "Sign in again; what you entered is kept.",
  403: "Ask an administrator if you should be able to do this.",
  404: "It may have been removed meanwhile: go back to the list.",
  429: "Wait a minute, then try again.",
};

/**
 * What failed: a question, of which nothing depends; an act, which is done again by hand; or a draft, which is sent again by itself as
 * long as that may help.
 */
export type Attempt = "question" | "act" | "draft";

/** What whoever asked can do where it may pass. */
const whenItPasses: Readonly<Record<Attempt, string>> = {
  question: "Look at your network, and try again in a minute.",
  act: "What you entered is kept: try again in a minute.",
  draft: "What you entered is kept, and is sent by itself as soon as the server takes it.",
};

/** What whoever asked can do where the plan has changed since. */
const whenStale = "Look at what others changed, and save again.";

/** What an error means to whoever sees it, and what to do. */
export function problemWords(error: Error, attempt: Attempt = "act"): ProblemWords {
  if (error instanceof Unreachable) {
    const known =
      attempt === "act" ? "It may have done what it was asked for: look before you go on. " : "";
    return { title: error.message, detail: known + whenItPasses[attempt], points: [] };
  }
  if (error instanceof Declined) return { title: error.message, detail: error.next, points: [] };
  if (!(error instanceof Refused)) {
    const detail = "Reload the page. If it comes again, tell whoever runs Mainstay what you did.";
    return { title: "The page has a fault.", detail, points: [] };
  }
  const { status, title, detail, problems = [], requestId, revision } = error.problem;
  return {
    title: `${title}.`,
    detail: [detail, revision === undefined ? adviceOn(error, attempt) : whenStale]
      .filter((part) => part !== undefined)
      .join(" "),
    points: problems.map(({ message, suggestion }) =>
      suggestion === undefined ? message : `${message} (${suggestion})`,
    ),
    ...(status >= 500 && requestId !== "" ? { reference: requestId } : {}),
  };
}

function adviceOn(error: Refused, attempt: Attempt): string | undefined {
  const { status } = error.problem;
  const isTriedAgain = attempt === "draft" && mayPass(error);
  return isTriedAgain || status === 503 ? whenItPasses[attempt] : advice[status];
}
