import { parseInstant } from "@mainstay/plan";
import { UsageError } from "../failure.ts";

/** A window of what was observed: a length until now, or from one instant until another. */
export type AskedWindow =
  | { readonly minutes: number }
  | { readonly from: string; readonly until: string };

const lengths = new Map([
  ["hour", 60],
  ["day", 1440],
  ["week", 7 * 1440],
  ["month", 30 * 1440],
]);

/** Reads a window: `hour`, `day`, `week`, `month`, or two instants with a slash between (ISO 8601). Throws UsageError. */
export function parseWindow(written: string): AskedWindow {
  const minutes = lengths.get(written);
  if (minutes !== undefined) return { minutes };
  const parts = written.split("/");
  const [from, until] = parts.map((part) => parseInstant(part));
  if (from === undefined || until === undefined || parts.length > 2) {
    throw new UsageError(
      `${written} is no window: write hour, day, week or month, or two instants such as 2026-11-02T10:00Z/2026-11-02T12:00Z`,
    );
  }
  if (from < until) return { from, until };
  throw new UsageError(`the window ${written} has no length: the earlier instant is first`);
}

/** When a window begins and ends. */
type Window = { readonly from: string; readonly until: string };

/**
 * When two windows begin and end, the earlier first: a length ends now, as the earlier one where the later one begins. Throws
 * UsageError where the earlier one is not over by then: what is in both is neither new nor gone.
 */
export function windowsAt(
  { before, after }: { readonly before: AskedWindow; readonly after: AskedWindow },
  now: Date,
): { readonly before: Window; readonly after: Window } {
  const later = windowUntil(now, after);
  const earlier = windowUntil(new Date(later.from), before);
  if (new Date(earlier.until) <= new Date(later.from)) return { before: earlier, after: later };
  throw new UsageError(
    `the first window goes on until ${earlier.until}, but the second begins at ${later.from}: the earlier is first, and they have no time in common`,
  );
}

/** When a window begins and ends, of which a length ends then. */
export function windowUntil(end: Date, window: AskedWindow): Window {
  if (!("minutes" in window)) return window;
  const from = new Date(end.getTime() - window.minutes * 60_000);
  return { from: from.toISOString(), until: end.toISOString() };
}
