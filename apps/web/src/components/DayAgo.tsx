import { agoWords, calendarDayWords, currentDay } from "./day-words.ts";

/** How long ago something was done, with the day for whoever points at it. */
export function DayAgo({ day }: { readonly day: string | undefined }) {
  if (day === undefined) return "Never";
  return (
    <time dateTime={day} title={calendarDayWords(day)}>
      {agoWords(day, currentDay())}
    </time>
  );
}
