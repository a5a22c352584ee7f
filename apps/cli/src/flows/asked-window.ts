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

/** When a window begins and ends, at an instant. */
export function windowAt(window: AskedWindow, now: Date): { from: string; until: string } {
  if (!("minutes" in window)) return { from: window.from, until: window.until };
  const from = new Date(now.getTime() - window.minutes * 60_000);
  return { from: from.toISOString(), until: now.toISOString() };
}
