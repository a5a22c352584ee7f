/** One thing to try. Says what it found; throws where it failed. */
export type Step = {
  readonly tries: string;
  readonly run: (signal: AbortSignal) => Promise<string>;
};

/** So long may one step take, in milliseconds. */
const patience = 20_000;

/** Tries one step after the other, all of them: the second can work where the first does not. */
export async function runSteps(steps: readonly Step[], stopping: AbortSignal) {
  const done = [];
  for (const { tries, run } of steps) {
    const signal = AbortSignal.any([stopping, AbortSignal.timeout(patience)]);
    const begun = performance.now();
    const outcome = await run(signal).then(
      (said) => ({ works: true, said }),
      (error: unknown) => ({ works: false, said: reasonOf(error) }),
    );
    done.push({ tries, ...outcome, milliseconds: Math.round(performance.now() - begun) });
  }
  return done;
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === "TimeoutError") return `no answer within ${patience / 1_000} seconds`;
  // `fetch` says no more than that it failed, and has the reason as its cause.
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
