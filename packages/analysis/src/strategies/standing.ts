import type { OpenGap } from "./open-gaps.ts";

/** How a plan stands (SPEC 7.1): what a strategy is to make less of. Of cuts, which may be millions, only the number. */
export type Standing = {
  readonly gaps: readonly OpenGap[];
  readonly cuts: number;
  readonly breachHours: number;
};
