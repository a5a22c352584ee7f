import { expect, test } from "vitest";
import { inJournalOrder, JournalEntry, JournalNote, standingEntries } from "./journal-entry.ts";

const ids = [1, 2, 3].map((digit) => `00000000-0000-4000-8000-00000000000${digit}`);
const occasion = { collection: "exercises", id: "autumn" } as const;

const entry = (id: string | undefined, what: object, at = "2026-10-01T08:00:00Z") =>
  JournalEntry.parse({
    id,
    occasion,
    at,
    received: "2026-10-01T08:00:01.000Z",
    author: { name: "Ada" },
    what,
  });

test("an entry that was withdrawn does not stand, and the withdrawal does", () => {
  const journal = [
    entry(ids[0], { kind: "recovered", element: "mail" }),
    entry(ids[1], { kind: "recovered", element: "phones" }),
    entry(ids[2], { kind: "withdrawal", of: ids[0], text: "It was down again at once" }),
  ];
  expect(standingEntries(journal, "recovered").map(({ what }) => what.element)).toEqual(["phones"]);
  expect(standingEntries(journal, "withdrawal")).toHaveLength(1);
});

test("entries stand in the order of what happened, however their instants are written, then of their ids", () => {
  const note = { kind: "note", text: "Seen" };
  const journal = [
    entry(ids[1], note, "2026-10-01T08:00:00.500Z"),
    entry(ids[2], note, "2026-10-01T08:00:00Z"),
    entry(ids[0], note, "2026-10-01T08:00:00.000Z"),
  ];
  expect(journal.toSorted(inJournalOrder).map(({ id }) => id)).toEqual([ids[0], ids[2], ids[1]]);
});

test.each([
  [{ id: "7" }, "id of an entry"],
  [{ at: "yesterday" }, "not an instant"],
  [{ at: "0000-01-01T00:00:00Z" }, "before 1970"],
  [{ what: { kind: "note", text: " " } }, "is empty"],
  [{ what: { kind: "note", text: "x".repeat(4001) } }, "longer than 4,000"],
  [{ what: { kind: "recovered", element: "mail", dataAge: "soon" } }, "not a duration"],
])("%j is refused with how to mend it", (wrong, message) => {
  const right = { id: ids[0], at: "2026-10-01T08:00:00Z", what: { kind: "note", text: "Seen" } };
  expect(JournalNote.safeParse(right).success).toBe(true);
  expect(JournalNote.safeParse({ ...right, ...wrong }).error?.message).toContain(message);
});
