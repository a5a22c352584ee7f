import type { ProblemDocument, ProblemStatus } from "@mainstay/api";

/** What else is said of a refusal. */
type More = Pick<ProblemDocument, "problems" | "revision"> & {
  /** After so many seconds it is worth to try again. */
  readonly retryAfter?: number;
  /** The methods that there are instead. */
  readonly allowed?: readonly string[];
};

/** A request is refused, for a reason that whoever asked may know. */
export class Refusal extends Error {
  override name = "Refusal";
  readonly status: ProblemStatus;
  readonly problems: ProblemDocument["problems"];
  readonly revision: number | undefined;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: ProblemStatus, detail: string, more: More = {}) {
    super(detail);
    this.status = status;
    this.problems = more.problems;
    this.revision = more.revision;
    this.headers = {
      ...(more.retryAfter === undefined ? {} : { "retry-after": String(more.retryAfter) }),
      ...(more.allowed === undefined ? {} : { allow: more.allowed.join(", ") }),
    };
  }
}
