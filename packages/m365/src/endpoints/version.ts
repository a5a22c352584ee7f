import { addDays, Day } from "@mainstay/plan";

/** How long before it takes effect Microsoft announces an addition, as a rule. */
export const noticeDays = 30;

/**
 * The day on which a version of a list was published: its number is YYYYMMDDNN, the second of a day being 01. Undefined if
 * the text is no such number.
 */
export function publicationOf(version: string): string | undefined {
  const [, year, month, date] = /^(\d{4})(\d{2})(\d{2})\d{2}$/.exec(version) ?? [];
  return toDay(`${year}-${month}-${date}`);
}

/** The version that a file is named after, such as in `worldwide-2025120100.json`; undefined if there is none or several. */
export function findVersion(fileName: string): string | undefined {
  const found = [...fileName.matchAll(/(?<!\d)\d{10}(?!\d)/g)].map(([version]) => version);
  const versions = found.filter((version) => publicationOf(version) !== undefined);
  return versions.length === 1 ? versions[0] : undefined;
}

/** The day by which what a version adds is to be open, as a rule: 30 days after it was published. */
export function customaryDeadline(version: string): string | undefined {
  const published = publicationOf(version);
  return published === undefined ? undefined : addDays(published, noticeDays);
}

/** A day as the web service writes it, `20251201`, or in ISO 8601, with a time or without. */
export function parseServiceDay(written: string): string | undefined {
  const [, year, month, date] = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(written) ?? [];
  return toDay(`${year}-${month}-${date}`);
}

function toDay(written: string): string | undefined {
  const day = Day.safeParse(written);
  return day.success ? day.data : undefined;
}
