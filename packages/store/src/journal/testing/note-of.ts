import type { JournalNote, Occasion } from "@mainstay/plan";
import type { Added } from "../journal.ts";

/** The occasion that tests write about. */
export const autumn: Occasion = { collection: "exercises", id: "autumn" };

/** What the nth entry of a test says, a second after the one before unless something else is said. */
export function noteOf(number: number, note: Partial<JournalNote> = {}): JournalNote {
  return {
    id: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
    at: new Date(Date.UTC(2026, 9, 1, 8, 0, number)).toISOString(),
    what: { kind: "note", text: `Seen ${number}` },
    ...note,
  };
}

/** Notes that Ada adds to the autumn exercise. */
export function addedBy(
  notes: readonly JournalNote[],
  {
    occasion = autumn,
    name = "Ada",
  }: { readonly occasion?: Occasion; readonly name?: string } = {},
): Added {
  const at = new Date("2026-10-01T09:00:00Z");
  return { occasion, notes, author: { id: name.toLowerCase(), name, way: "session" }, at };
}
