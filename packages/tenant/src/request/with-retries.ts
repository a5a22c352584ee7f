import { TenantError } from "../failure.ts";
import type { Tenant } from "../tenant.ts";
import { pauseBefore } from "./backoff.ts";

/**
 * Does the work until it succeeds, fails for good, or the limits of attempts and of waiting are reached; each attempt has a signal
 * of its own that also ends with `patience`. Throws TenantError.
 */
export async function withRetries<Result>(
  { ports, limits }: Tenant,
  { signal, patience }: { readonly signal: AbortSignal; readonly patience: number },
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  let waited = 0;
  for (let failed = 1; ; failed += 1) {
    try {
      signal.throwIfAborted();
      return await work(AbortSignal.any([signal, AbortSignal.timeout(patience)]));
    } catch (thrown) {
      if (signal.aborted) throw new TenantError("stopped", "it was stopped");
      const error = toTenantError(thrown, patience);
      if (error.passing === undefined) throw error;
      const pause = pauseBefore({
        failed,
        ...(error.passing.after === undefined ? {} : { asked: error.passing.after }),
        chance: ports.random(),
      });
      if (failed >= limits.attempts || waited + pause > limits.waiting) {
        throw new TenantError(error.kind, `${error.message} ${givenUp(failed, waited, pause)}`);
      }
      waited += pause;
      await ports.wait(pause, signal).catch((error: unknown) => {
        // Ended by the signal, the next turn says so.
        if (!signal.aborted) throw error;
      });
    }
  }
}

/** What the platform throws for a request that never got its answer. What it throws for wrong arguments is a bug of ours. */
function toTenantError(thrown: unknown, patience: number): TenantError {
  if (thrown instanceof TenantError) return thrown;
  if (!(thrown instanceof Error)) throw thrown;
  if (thrown.name === "TimeoutError" || thrown.name === "AbortError") {
    return new TenantError("unreachable", `no whole answer within ${seconds(patience)}.`, {});
  }
  if (thrown.name !== "TypeError" || thrown.cause === undefined) throw thrown;
  return new TenantError("unreachable", `${causeOf(thrown.cause)}.`, {});
}

function causeOf(cause: unknown): string {
  if (!(cause instanceof Error)) return "the connection failed";
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
  const words: Readonly<Record<string, string | undefined>> = {
    ENOTFOUND: "the name of the host is not known here",
    EAI_AGAIN: "the name service does not answer",
    ECONNREFUSED: "the host refuses the connection",
    ECONNRESET: "the connection was cut",
    UND_ERR_SOCKET: "the connection was cut",
    UND_ERR_CONNECT_TIMEOUT: "the host does not answer",
  };
  return words[code] ?? (cause.message.trim() || "the connection failed");
}

function givenUp(attempts: number, waited: number, next: number): string {
  const tries = attempts === 1 ? "one attempt" : `${attempts} attempts`;
  return `Given up after ${tries} and ${seconds(waited)} of waiting; the next would have been in ${seconds(next)}.`;
}

function seconds(milliseconds: number): string {
  return `${Math.round(milliseconds / 100) / 10} s`;
}
