import { Day } from "@mainstay/plan";
import { calendarDayWords } from "./day-words.ts";
import { withShortDurations } from "./duration-words.ts";

/** An id, or the address of a record, in brackets behind a name. Of two brackets the first is part of the name. */
const idBehindName =
  /(?<=\S) \((?:[a-z][A-Za-z]{3,}\/)?[a-z][a-z0-9]*(?:-[a-z0-9]+)*\)(?! \([a-z])/g;
const day = /(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g;

/**
 * What a rule says, or an edit does, as pages show it beside a link to what it is about: without the ids that it has for terminals, its days and
 * durations as elsewhere. `Payroll (payroll) takes PT8H since 2026-04-14` is `Payroll takes 8 h since 14 Apr 2026`.
 */
export function findingWords(message: string): string {
  return withShortDurations(message)
    .replace(idBehindName, "")
    .replace(day, (text) => (Day.safeParse(text).success ? calendarDayWords(text) : text));
}
