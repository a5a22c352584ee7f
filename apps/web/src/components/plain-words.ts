import { Day } from "@mainstay/plan";
import { calendarDayWords } from "./day-words.ts";
import { withShortDurations } from "./duration-words.ts";

const day = /(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])/g;

/** A sentence whose days and durations are as elsewhere on pages: `8 h` for `PT8H`, `14 Apr 2026` for `2026-04-14`. */
export function plainWords(sentence: string): string {
  return withShortDurations(sentence).replace(day, (text) =>
    Day.safeParse(text).success ? calendarDayWords(text) : text,
  );
}
