import { daysBetween } from "@mainstay/plan";
import { ownCopy } from "../text/own-copy.ts";

/**
 * Reads an instant as logs write it, in milliseconds since 1970: ISO 8601 with any fraction and zone (`2026-01-02T03:04:05.678Z`,
 * `2026/01/02 03:04:05+0200`), or as portals export it (`1/2/2026, 3:04:05.678 PM`). Without a zone it is taken for UTC. Undefined
 * for what is none.
 */
export function parseInstant(text: string): number | undefined {
  if (text === lastText) return lastInstant;
  const instant = parse(text);
  if (instant === undefined) return undefined;
  lastText = ownCopy(text);
  lastInstant = instant;
  return instant;
}

/** In logs of whole seconds, most rows have the instant of the row before. */
let lastText = "";
let lastInstant = 0;

function parse(text: string): number | undefined {
  const match = iso.exec(text);
  if (match === null) return parsePortalInstant(text);
  const [, year = "", month = "", day = "", hour = "0", minute = "0", second = "0"] = match;
  const [fraction = "", zone = "", offHours = "0", offMinutes = "0"] = match.slice(7);
  const start = dayStart(year, month, day);
  if (start === undefined || Number(hour) > 23 || Number(minute) > 59) return undefined;
  const clock = Number(hour) * 3_600_000 + Number(minute) * 60_000 + Number(second) * 1_000;
  const sign = zone.startsWith("-") ? -1 : 1;
  const offset = sign * (Number(offHours) * 3_600_000 + Number(offMinutes) * 60_000);
  return start + clock + milliseconds(fraction) - offset;
}

const iso =
  /^\s*(\d{4})[-/](\d\d)[-/](\d\d)(?:[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d+))?)?\s*(Z|z|UTC|[+-](?=\d))?(?:(\d\d):?(\d\d))?)?\s*$/;
const portal =
  /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4}),? (\d{1,2}):(\d\d)(?::(\d\d)(?:\.(\d+))?)?\s*([AaPp][Mm])?\s*$/;

/** As the portal of Azure writes times in CSV: month, day and year of the United States. */
function parsePortalInstant(text: string): number | undefined {
  const match = portal.exec(text);
  if (match === null) return undefined;
  const [, month = "", day = "", year = "", hour = "", minute = "", second = "0"] = match;
  const [fraction = "", half] = match.slice(7);
  const start = dayStart(year, month.padStart(2, "0"), day.padStart(2, "0"));
  const twelve = half === undefined ? Number(hour) : Number(hour) % 12;
  const hours = half?.toLowerCase() === "pm" ? twelve + 12 : twelve;
  if (start === undefined || hours > 23 || Number(minute) > 59) return undefined;
  const clock = hours * 3_600_000 + Number(minute) * 60_000 + Number(second) * 1_000;
  return start + clock + milliseconds(fraction);
}

function milliseconds(fraction: string): number {
  return Number(fraction.slice(0, 3).padEnd(3, "0"));
}

let lastDay = "";
let lastStart = 0;

/** When a day begins; logs go through their days in order, so that the last one is remembered. */
function dayStart(year: string, month: string, day: string): number | undefined {
  const written = `${year}-${month}-${day}`;
  if (written === lastDay) return lastStart;
  if (
    month < "01" ||
    month > "12" ||
    day < "01" ||
    day > lastOfMonth(Number(year), Number(month))
  ) {
    return undefined;
  }
  lastDay = written;
  lastStart = daysBetween("1970-01-01", written) * 86_400_000;
  return lastStart;
}

function lastOfMonth(year: number, month: number): string {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (month === 2) return isLeap ? "29" : "28";
  return [4, 6, 9, 11].includes(month) ? "30" : "31";
}
