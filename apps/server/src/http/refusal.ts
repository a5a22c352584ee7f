import type { ProblemDocument, ProblemStatus } from "@mainstay/api";

/** A request is refused, for a reason that whoever asked may know. */
export class Refusal extends Error {
  override name = "Refusal";
  readonly status: ProblemStatus;
  readonly problems: ProblemDocument["problems"];
  readonly revision: number | undefined;

  constructor(
    status: ProblemStatus,
    detail: string,
    more: Pick<ProblemDocument, "problems" | "revision"> = {},
  ) {
    super(detail);
    this.status = status;
    this.problems = more.problems;
    this.revision = more.revision;
  }
}
