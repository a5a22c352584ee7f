import { addMonths, daysBetween } from "@mainstay/plan";

/** From one minute to another that is not of it any more, in minutes since 1970 in UTC. */
export type ObservedWindow = { readonly from: number; readonly until: number };

/** By which rows a window is counted. */
export type Grain = "minute" | "hour" | "day";

/** A window as it is counted: whole hours or days where it is long, or long ago. */
export type CountedWindow = ObservedWindow & { readonly grain: Grain };

/** Minutes of a grain. */
export const minutesOf: Readonly<Record<Grain, number>> = { minute: 1, hour: 60, day: 1440 };

/** So many days after they came, rows by the minute are forgotten. */
export const daysOfMinutes = 8;

/** So many months, the current one left out, are kept by the hour. */
const monthsOfHours = 13;

/** The longest windows that are counted by the minute, and by the hour, in minutes. */
const longest = { minute: 120, hour: 3 * 1440 } as const;

/**
 * The window that answers a question about another: by the minute up to two hours of the last week, by the hour up to three days of
 * the last 13 months, by the day else; as much longer at both ends as whole hours or days are.
 */
export function countedWindow({ from, until }: ObservedWindow, now: Date): CountedWindow {
  const grain = grainOf({ from, until }, now);
  const minutes = minutesOf[grain];
  return {
    from: Math.floor(from / minutes) * minutes,
    until: Math.ceil(until / minutes) * minutes,
    grain,
  };
}

/** How many times as long as an earlier window a later one is, of each what has gone by. */
export function timesAsLong(later: ObservedWindow, earlier: ObservedWindow, now: Date): number {
  return lengthBy(now, later) / lengthBy(now, earlier);
}

function lengthBy(now: Date, { from, until }: ObservedWindow): number {
  return Math.max(1, Math.min(until, Math.ceil(now.getTime() / 60_000)) - from);
}

/** The first hour, since 1970, of those that are kept by the hour. */
export function firstKeptHour(now: Date): number {
  const month = `${now.toISOString().slice(0, 7)}-01`;
  return 24 * daysBetween("1970-01-01", addMonths(month, -monthsOfHours));
}

/** The last of them: what clocks that are far ahead tell of is kept by the day alone. */
export function lastKeptHour(now: Date): number {
  return Math.floor(now.getTime() / 3_600_000) + 24 * daysOfMinutes;
}

function grainOf({ from, until }: ObservedWindow, now: Date): Grain {
  if (from / 60 < firstKeptHour(now) || until / 60 > lastKeptHour(now)) return "day";
  const length = until - from;
  const age = now.getTime() / 60_000 - from;
  if (length <= longest.minute && age < (daysOfMinutes - 1) * minutesOf.day) return "minute";
  return length <= longest.hour ? "hour" : "day";
}
