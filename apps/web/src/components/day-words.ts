import { daysBetween } from "@mainstay/plan";
import { counted } from "./counted.ts";

const format = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

/** A day as people write it: `14 Apr 2026`. */
export function calendarDayWords(day: string): string {
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** How long ago a day was: `today`, `12 days ago`, `7 months ago`, `2 years ago`. */
export function agoWords(day: string, today: string): string {
  const days = daysBetween(day, today);
  if (days < 0) return `in ${amount(-days)}`;
  return days === 0 ? "today" : `${amount(days)} ago`;
}

/** The day that it is here, `YYYY-MM-DD`. */
export function currentDay(): string {
  return dayHere(new Date());
}

/** The day that it was here at an instant, `YYYY-MM-DD`. */
export function dayHere(instant: Date): string {
  const [month, date] = [instant.getMonth() + 1, instant.getDate()].map((part) =>
    String(part).padStart(2, "0"),
  );
  return `${instant.getFullYear()}-${month}-${date}`;
}

function amount(days: number): string {
  if (days >= 730) return counted(Math.floor(days / 365), "year");
  if (days >= 60) return counted(Math.floor(days / 30.4), "month");
  return counted(days, "day");
}
