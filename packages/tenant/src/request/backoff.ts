const first = 1_000;
const longest = 60_000;

/** What a pause is worked out from: how many attempts failed so far, what the service asked for, and chance from 0 to 1. */
export type Pause = { readonly failed: number; readonly asked?: number; readonly chance: number };

/**
 * How many milliseconds to wait before the next attempt. If the service said how long, that and up to a tenth more, so that many
 * who were told the same do not come back together. Else between half and the whole of a second, doubled with each failure, at
 * most a minute.
 */
export function pauseBefore({ failed, asked, chance }: Pause): number {
  if (asked !== undefined) return Math.ceil(asked * (1 + chance / 10));
  const whole = Math.min(longest, first * 2 ** (failed - 1));
  return Math.ceil((whole / 2) * (1 + chance));
}
