import { JournalEntry } from "@mainstay/plan";

/** Something that happened, and at what time of day, such as `09:30`. */
export type Happened = readonly [time: string, what: object];

/** A journal of an exercise on 1 October 2026. */
export function journalOf(...happened: readonly Happened[]): readonly JournalEntry[] {
  return happened.map(([time, what], at) => {
    const instant = `2026-10-01T${time}:00.000Z`;
    return JournalEntry.parse({
      id: idOfEntry(at + 1),
      occasion: { collection: "exercises", id: "autumn" },
      at: instant,
      received: instant,
      author: { name: "Ada" },
      what,
    });
  });
}

/** The id of the nth entry of such a journal, from 1. */
export function idOfEntry(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
}
