/**
 * Why a read failed. `sign-in`: no token, or none that is accepted; `permission`: the application may not; `throttled`: asked too
 * often; `unreachable`: the network, or no whole answer in time; `refused`: Graph says no; `not-understood`: the answer is not what
 * was asked for; `too-large`: more than is taken; `not-offered`: this cloud does not have it; `stopped`: by the caller.
 */
export type FailureKind =
  | "sign-in"
  | "permission"
  | "throttled"
  | "unreachable"
  | "refused"
  | "not-understood"
  | "too-large"
  | "not-offered"
  | "stopped";

/** What could not be read, and why, in words that say what to do. */
export type Failure = { readonly what: string; readonly kind: FailureKind; readonly why: string };

/** A read that failed. The message says why and what to do, and never holds a secret or a token. */
export class TenantError extends Error {
  readonly kind: FailureKind;
  /** Whether trying again may help, and after how many milliseconds if the service said so. */
  readonly passing: { readonly after?: number } | undefined;

  constructor(kind: FailureKind, message: string, passing?: { readonly after?: number }) {
    super(message);
    this.kind = kind;
    this.passing = passing;
  }
}

/** An error of a read as a failure. Other errors are bugs, and thrown on. */
export function toFailure(what: string, error: unknown): Failure {
  if (error instanceof TenantError) return { what, kind: error.kind, why: error.message };
  throw error;
}
