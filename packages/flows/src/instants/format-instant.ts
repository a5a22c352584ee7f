import { addDays } from "@mainstay/plan";

/** Milliseconds since 1970 as ISO 8601 in UTC, to the second: `2026-01-22T19:37:00Z`. */
export function formatInstant(instant: number): string {
  const seconds = Math.floor(instant / 1_000);
  const days = Math.floor(seconds / 86_400);
  const rest = seconds - days * 86_400;
  const clock = [Math.floor(rest / 3_600), Math.floor((rest % 3_600) / 60), rest % 60];
  return `${addDays("1970-01-01", days)}T${clock.map((part) => String(part).padStart(2, "0")).join(":")}Z`;
}
