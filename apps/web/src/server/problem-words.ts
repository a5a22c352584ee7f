import { Refused } from "@mainstay/api";
import { Declined } from "./declined.ts";
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
  503: "It is tried again by itself; what you entered is kept.",
};

/** What whoever asked can do where the plan has changed since. */
const whenStale = "Look at what others changed, and save again.";

/** What an error means to whoever sees it, and what to do. */
export function problemWords(error: Error): ProblemWords {
  if (error instanceof Unreachable) {
    return { title: "The server does not answer.", detail: error.message, points: [] };
  }
  if (error instanceof Declined) return { title: error.message, detail: error.next, points: [] };
  if (!(error instanceof Refused)) {
    const detail = "Reload the page. If it comes again, tell whoever runs Mainstay what you did.";
    return { title: "The page has a fault.", detail, points: [] };
  }
  const { status, title, detail, problems = [], requestId, revision } = error.problem;
  return {
    title: `${title}.`,
    detail: [detail, revision === undefined ? advice[status] : whenStale]
      .filter((part) => part !== undefined)
      .join(" "),
    points: problems.map(({ message, suggestion }) =>
      suggestion === undefined ? message : `${message} (${suggestion})`,
    ),
    ...(status >= 500 && requestId !== "" ? { reference: requestId } : {}),
  };
}
