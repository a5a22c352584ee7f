import type { CoverageState } from "@mainstay/analysis";

/** How far a function is proven against a scenario, in a word and in a sentence. */
export const stateWords: Readonly<
  Record<CoverageState, { readonly short: string; readonly long: string }>
> = {
  proven: { short: "proven", long: "The last exercise passed, and that still holds." },
  stale: { short: "stale", long: "The last exercise passed too long ago." },
  failed: { short: "failed", long: "The last exercise failed." },
  never: { short: "never", long: "No exercise of it has ended." },
};
