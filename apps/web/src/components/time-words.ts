import { never, parseDuration } from "@mainstay/plan";
import { shortDuration } from "./duration-words.ts";

/** Minutes of a duration of the API, such as PT4H; `never` is Infinity. */
export function minutesOf(duration: string): number {
  return parseDuration(duration) ?? never;
}

/** An instant counted from the start of a scenario: `at once`, `after 1 h 15 min`. */
export function afterWords(instant: number): string {
  return instant === 0 ? "at once" : `after ${shortDuration(instant)}`;
}

/** A share as a percentage of at most one decimal: `70 %`. */
export function percentWords(share: number): string {
  return `${Math.round(share * 1000) / 10}\u00a0%`;
}
