/** Levels and shares are compared after rounding to 9 decimals (SPEC 1.3). */
export function rounded(level: number): number {
  return Math.round(level * 1e9) / 1e9;
}

/** Whether a level counts as less than whole. */
export function isImpaired(level: number): boolean {
  return level < 0.999_999_999_5;
}

/** Whether `level` is below `bound` once both are rounded. */
export function isBelow(level: number, bound: number): boolean {
  return level < bound && rounded(level) < rounded(bound);
}
