/** A calendar day as `YYYY-MM-DD` (ISO 8601), of the years 0000 to 9999. */
type DayText = string;

/** The day so many days later, or earlier if negative. */
export function addDays(day: DayText, days: number): DayText {
  return toDay(toNumber(day) + days);
}

/**
 * The last day, YYYY-MM-DD, of which something counts where somebody asks what is now, on a day in UTC: the next one, since further east
 * it is that already, and what was done there is known here (SPEC 8.12 of the analysis).
 */
export function knownNow(today: DayText): DayText {
  return addDays(today, 1);
}

/**
 * The same day of the month so many months later, or earlier if negative; the last of the month where it has no such day:
 * a month after 31 January is 28 or 29 February.
 */
export function addMonths(day: DayText, months: number): DayText {
  const { year, month, date } = parts(day);
  const count = year * 12 + (month - 1) + months;
  const later = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 };
  return format({ ...later, date: Math.min(date, daysInMonth(later)) });
}

/** How many days after `from` the day `to` is; negative if it is before. */
export function daysBetween(from: DayText, to: DayText): number {
  return toNumber(to) - toNumber(from);
}

/** Whether the one day is earlier than the other. */
export function isBefore(day: DayText, other: DayText): boolean {
  return day < other;
}

type Parts = { readonly year: number; readonly month: number; readonly date: number };

function parts(day: DayText): Parts {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return { year, month, date };
}

function format({ year, month, date }: Parts): DayText {
  const padded = (value: number, length: number) => String(value).padStart(length, "0");
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(date, 2)}`;
}

function daysInMonth({ year, month }: Omit<Parts, "date">): number {
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
  return toNumber(format({ ...next, date: 1 })) - toNumber(format({ year, month, date: 1 }));
}

// Counted in years that begin in March, so that the day a leap year adds comes last; 400 of them always have as many days.
const daysPerEra = 146_097;

/** How many days after 1 March of the year 0 the day is. */
function toNumber(day: DayText): number {
  const { year, month, date } = parts(day);
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return (
    era * daysPerEra + yearOfEra * 365 + leapDays + daysBeforeMonth((month + 9) % 12) + date - 1
  );
}

function toDay(number: number): DayText {
  const era = Math.floor(number / daysPerEra);
  const dayOfEra = number - era * daysPerEra;
  const leapDays =
    Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear =
    dayOfEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const year = era * 400 + yearOfEra + (marchMonth < 10 ? 0 : 1);
  const date = dayOfYear - daysBeforeMonth(marchMonth) + 1;
  return format({ year, month: ((marchMonth + 2) % 12) + 1, date });
}

/** Days from 1 March to the first of the month that is so many months later: 31, 30, 31, 30, 31 in every five. */
function daysBeforeMonth(marchMonth: number): number {
  return Math.floor((153 * marchMonth + 2) / 5);
}
