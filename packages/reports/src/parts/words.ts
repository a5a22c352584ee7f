import { addDays, minutesBetween, parseInstant } from "@mainstay/plan";

const months = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** A day as people write it: `16 May 2026`. */
export function dayWords(day: string): string {
  const [year = "", month = "", date = ""] = addDays(day, 0).split("-");
  return `${Number(date)} ${months[Number(month) - 1] ?? month} ${year}`;
}

/** An instant as people write it, in UTC: `16 May 2026, 08:30`. */
export function instantWords(instant: string): string {
  const known = parseInstant(instant) ?? instant;
  return `${dayWords(known.slice(0, 10))}, ${known.slice(11, 16)}`;
}

/** A length of time in the units that matter: `45 min`, `2 h 10 min`, `3 d 4 h`. */
export function durationWords(minutes: number): string {
  if (minutes === Number.POSITIVE_INFINITY) return "for good";
  const [days, hours, rest] = [
    Math.floor(minutes / 1440),
    Math.floor((minutes % 1440) / 60),
    minutes % 60,
  ];
  const parts = [
    days > 0 ? `${days} d` : "",
    hours > 0 ? `${hours} h` : "",
    rest > 0 ? `${rest} min` : "",
  ];
  return parts.filter((part) => part !== "").join(" ") || "0 min";
}

/** How long it is from one instant to another, in words. */
export function spanWords(from: string, to: string): string {
  return durationWords(Math.max(0, minutesBetween(from, to)));
}
