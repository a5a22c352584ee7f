import type { ExportForm } from "@mainstay/flows";
import {
  Day,
  didYouMean,
  Kind,
  knownNow,
  type Minutes,
  Money,
  never,
  parseDuration,
} from "@mainstay/plan";
import { InvalidArgumentError } from "commander";
import { UsageError } from "./failure.ts";
import { listed, plain } from "./render/words.ts";

/** The forms of what was observed: listed here as well, so that a command line is read without all that reads records. */
export const observedForms = [
  "csv",
  "vm-connection",
  "vm-connection-csv",
] as const satisfies readonly ExportForm[];

/** The forms that a plan, its lists as sheets, or the fault tree of one of its elements, can be written in. */
export const exportFormats = ["yaml", "json", "xlsx", "csv", "open-psa"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Reads `--order`: a whole number from 1. Throws InvalidArgumentError with an example. */
export function parseOrder(written: string): number {
  const order = Number(written);
  if (Number.isSafeInteger(order) && order >= 1) return order;
  throw new InvalidArgumentError("write a whole number from 1, such as 3");
}

/** Reads `--horizon`: a duration, or never. Throws InvalidArgumentError with an example. */
export function parseHorizon(written: string): Minutes {
  const horizon = written === "never" ? never : parseDuration(written);
  if (horizon !== undefined) return horizon;
  throw new InvalidArgumentError("write a duration such as 30m, 4h, 2d or PT4H, or never");
}

/** Reads `--may-fail`: kinds of elements, joined by commas. Throws InvalidArgumentError with the nearest kind. */
export function parseKinds(written: string): readonly Kind[] {
  return written.split(",").map((word) => {
    const kind = Kind.safeParse(word.trim());
    if (kind.success) return kind.data;
    const advice = didYouMean(word.trim(), Kind.options);
    throw new InvalidArgumentError(`the kinds are ${listed(Kind.options)}.${advice}`);
  });
}

/** Reads `--memory`, in bytes: `512M`, `2G`, with binary units. Throws InvalidArgumentError with an example. */
export function parseMemory(written: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*([KMGT])(?:i?B)?$/i.exec(written);
  const unit = ["K", "M", "G", "T"].indexOf(match?.[2]?.toUpperCase() ?? "") + 1;
  const bytes = Math.floor(Number(match?.[1]) * 1024 ** unit);
  if (match !== null && bytes >= smallestMemory) return bytes;
  throw new InvalidArgumentError("write an amount of at least 16M, such as 512M or 4G");
}

/** Reads `--period`: how many days, from 1. Throws InvalidArgumentError with an example. */
export function parsePeriod(written: string): number {
  const days = Number(written);
  if (Number.isSafeInteger(days) && days >= 1 && days <= 366) return days;
  throw new InvalidArgumentError("write a whole number of days, such as 7, 30, 90 or 180");
}

/** Reads `--budget`: an amount and a currency. Throws InvalidArgumentError with an example. */
export function parseBudget(written: string): Money {
  const budget = Money.safeParse(written.trim());
  if (budget.success && budget.data.cents >= 0) return budget.data;
  throw new InvalidArgumentError('write an amount and a currency in quotes, such as "50000 EUR"');
}

const smallestMemory = 16 * 1024 ** 2;

/** The day that something is asked of, and the last day of which something counts then. */
type AskedDay = { readonly today: string; readonly knownUntil: string };

/**
 * The day that an option says, as far as was known on it; else the day in UTC, on which also counts what is of the next: further east it
 * is that already. Throws UsageError with an example.
 */
export function parseAskedDay(written: string | undefined, option?: string): AskedDay {
  const today = parseToday(written, option);
  return { today, knownUntil: written === undefined ? knownNow(today) : today };
}

/** The day that an option says, else the day in UTC. Throws UsageError with an example. */
export function parseToday(written: string | undefined, option = "--today"): string {
  if (written === undefined) return new Date().toISOString().slice(0, 10);
  const day = Day.safeParse(written);
  if (day.success) return day.data;
  throw new UsageError(`\`${plain(written)}\` is not a day: write ${option} YYYY-MM-DD`);
}
