import { dueWords } from "@mainstay/analysis";
import type { DueEntry } from "@mainstay/api";
import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventTransparency,
} from "ical-generator";
import { pageOf } from "../../mail/page-of.ts";

/** For whom a calendar is made, and when. */
export type CalendarOf = {
  readonly today: string;
  /** Where the pages are that the entries lead to. */
  readonly origin: string;
  readonly organisation: string | undefined;
  /** The names of people, by their ids. */
  readonly people: ReadonlyMap<string, string>;
};

/** So often do programs that heed it ask again. */
const refreshSeconds = 6 * 3600;

/** What is due as a calendar (iCalendar, RFC 5545): a whole day for each, of the same identity from day to day. */
export function calendarText(
  items: readonly DueEntry[],
  { today, origin, organisation, people }: CalendarOf,
): string {
  const calendar = ical({
    name: organisation === undefined ? "Continuity" : `Continuity of ${organisation}`,
    prodId: { company: "Mainstay", product: "Programme", language: "EN" },
    method: ICalCalendarMethod.PUBLISH,
    ttl: refreshSeconds,
  });
  const host = new URL(origin).host;
  const nameOf = (person: string | null): readonly string[] =>
    person === null ? [] : [people.get(person) ?? person];
  for (const item of items) {
    const { what, record, name, person, due, why, concerns } = item;
    const others = concerns.map((concern) => concern.why).filter((words) => !why.includes(words));
    calendar.createEvent({
      id:
        [what, record.replace("/", "."), ...(person === null ? [] : [person])].join(".") +
        `@${host}`,
      start: midnight(due ?? today),
      stamp: midnight(today),
      allDay: true,
      // A day on which something is due is no day on which somebody is away.
      transparency: ICalEventTransparency.TRANSPARENT,
      busystatus: ICalEventBusyStatus.FREE,
      summary: `${dueWords[what]}: ${[name, ...nameOf(person)].join(", ")}`,
      description: [why, ...others].join("\n"),
      url: pageOf(origin, record),
    });
  }
  return calendar.toString();
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}
