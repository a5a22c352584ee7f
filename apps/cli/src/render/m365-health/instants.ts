import { minutesBetween } from "@mainstay/plan";
import { tie } from "../tie.ts";
import { spanWords } from "../words.ts";

/** An instant as a clock shows it, in UTC: `2026-11-02 09:00`. */
export function dayAndClock(instant: string): string {
  return `${instant.slice(0, 10)}${tie}${instant.slice(11, 16)}`;
}

/** A length of time without what does not matter at its size: minutes beyond a day, hours beyond a fortnight. */
export function roughSpan(minutes: number): string {
  if (minutes >= 14 * 1_440) return spanWords(Math.round(minutes / 1_440) * 1_440);
  return spanWords(minutes >= 1_440 ? Math.round(minutes / 60) * 60 : minutes);
}

/** An instant as seen from another: `1 h ago (09:00)`, `in 2 d (2026-11-04 09:00)`, `now`. */
export function relative(instant: string, now: string): string {
  const minutes = minutesBetween(now, instant);
  if (minutes === 0) return "now";
  const clock =
    instant.slice(0, 10) === now.slice(0, 10)
      ? instant.slice(11, 16)
      : dayAndClock(instant).replace(tie, " ");
  return minutes < 0
    ? `${roughSpan(-minutes)}${tie}ago (${clock})`
    : `in${tie}${roughSpan(minutes)} (${clock})`;
}
