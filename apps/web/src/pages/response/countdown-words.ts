import { shortDuration } from "../../components/duration-words.ts";

/** How long it is until an instant, or since: `in 1 h 5 min`, `now`, `25 min ago`. */
export function fromNowWords(instant: string, now: number): string {
  const minutes = Math.floor((Date.parse(instant) - now) / 60_000);
  if (minutes > 0) return `in ${shortDuration(minutes)}`;
  return minutes > -1 ? "now" : `${shortDuration(-minutes)} ago`;
}

/** How near an objective is: missed, within the last quarter of the time for it, or further away. */
export function nearness(
  { from, at }: { readonly from: string; readonly at: string },
  now: number,
): "missed" | "near" | "far" {
  const left = Date.parse(at) - now;
  if (left <= 0) return "missed";
  return left * 4 <= Date.parse(at) - Date.parse(from) ? "near" : "far";
}
