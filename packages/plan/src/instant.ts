import { addDays, daysBetween } from "./calendar.ts";

/** An instant as ISO 8601 in UTC: `2026-01-22T19:37:00Z`; what is made here is to the second. */
export type Instant = string;

/**
 * Reads an instant in ISO 8601 with a zone, as Graph and our own files write it; fractions of a second are cut off. Undefined
 * for what is none, such as the 31st of June.
 */
export function parseInstant(text: string): Instant | undefined {
  const match =
    /^(\d{4}-\d\d-\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(?:[Zz]|([+-])(\d\d):?(\d\d))$/.exec(
      text.trim(),
    );
  const [, day, hour, minute, second = "00", sign, offHours = "0", offMinutes = "0"] = match ?? [];
  if (day === undefined || hour === undefined || minute === undefined) return undefined;
  if (!isDay(day) || Number(hour) > 23 || Number(minute) > 59) return undefined;
  // A leap second is counted as the second before it.
  const seconds = Math.min(59, Number(second));
  const offset = (sign === "-" ? -1 : 1) * (Number(offHours) * 60 + Number(offMinutes));
  const local = secondsOf(`${day}T${hour}:${minute}:${String(seconds).padStart(2, "0")}Z`);
  return instantOf(local - offset * 60);
}

/** Seconds since 1970 of an instant, with their fraction if it has one; negative before. */
export function secondsOf(instant: Instant): number {
  const [hour = 0, minute = 0, second = 0] = instant.slice(11, -1).split(":").map(Number);
  return (
    daysBetween("1970-01-01", instant.slice(0, 10)) * 86_400 + hour * 3_600 + minute * 60 + second
  );
}

/** The instant so many seconds after 1970; fractions are cut off. */
export function instantOf(seconds: number): Instant {
  const whole = Math.floor(seconds);
  const days = Math.floor(whole / 86_400);
  const rest = whole - days * 86_400;
  const clock = [Math.floor(rest / 3_600), Math.floor((rest % 3_600) / 60), rest % 60];
  return `${addDays("1970-01-01", days)}T${clock.map((part) => String(part).padStart(2, "0")).join(":")}Z`;
}

/** Whole minutes from one instant to another, rounded down; negative if the other is earlier. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.floor((secondsOf(to) - secondsOf(from)) / 60);
}

/** The instant so many minutes after another. */
export function minutesAfter(instant: Instant, minutes: number): Instant {
  return instantOf(secondsOf(instant) + minutes * 60);
}

/** The earlier of two instants. */
export function earlier(one: Instant, other: Instant): Instant {
  return secondsOf(other) < secondsOf(one) ? other : one;
}

function isDay(day: string): boolean {
  return addDays(day, 0) === day;
}
