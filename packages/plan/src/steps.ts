/**
 * Long work in short steps: it yields after each, a millisecond of work or less, so that whoever has it done may do something
 * else between them, and returns its result.
 */
export type Steps<Result> = Generator<undefined, Result>;

/** The result of work, all of it done at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
