import type { Instant } from "@mainstay/plan";
import type { Issue, ServiceState } from "../issue.ts";

/** What one look at the health gave: either list is absent where it could not be read, and `failed` says why. */
export type HealthReading = {
  readonly at: Instant;
  readonly services?: readonly ServiceState[];
  readonly issues?: readonly Issue[];
  readonly failed: readonly FailedPart[];
};

/** A part that could not be read, and why, in words. */
export type FailedPart = { readonly what: string; readonly why: string };
