import { addDays, daysBetween } from "@mainstay/plan";

const format = new Intl.DateTimeFormat("en-GB", {
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** A month such as `2026-05` as people write it: `May 2026`. */
export function monthWords(month: string): string {
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

/** A Monday, from which weeks are counted. */
const monday = "2024-01-01";

/** The weeks that a month reaches into, each with its seven days from Monday on (ISO 8601). */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const first = `${month}-01`;
  const past = ((daysBetween(monday, first) % 7) + 7) % 7;
  const weeks: (readonly string[])[] = [];
  for (let day = addDays(first, -past); day.slice(0, 7) <= month; day = addDays(day, 7))
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(day, at)));
  return weeks;
}
