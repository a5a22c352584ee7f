import type { JournalEntry, Occasion } from "@mainstay/plan";
import { expect, test } from "vitest";
import { inSight, toNote } from "./in-sight.ts";
import type { WaitingNote } from "./waiting-notes.ts";

const occasion: Occasion = { collection: "exercises", id: "autumn" };
const note: WaitingNote = {
  id: "00000000-0000-4000-8000-000000000001",
  at: "2026-10-01T08:00:00.000Z",
  what: { kind: "note", text: "Seen" },
  writer: "Ada",
};
const kept: JournalEntry = {
  ...toNote(note),
  occasion,
  received: "2026-10-01T08:00:01.000Z",
  author: { id: "ada", name: "Ada" },
};
const later: JournalEntry = {
  ...kept,
  id: "00000000-0000-4000-8000-000000000002",
  at: "2026-10-01T09:00:00.000Z",
};
const see = (known: readonly JournalEntry[], notes: readonly WaitingNote[]) =>
  inSight(known, notes, { occasion, account: "ada" });

test("an entry is in sight once from when it is written on, and says what has become of it", () => {
  const came = { ...note, came: true } as const;
  const states = [
    [[], [note], "waits"],
    // The server has it, and its answer was lost.
    [[kept], [note], "shown"],
    // The network broke before the journal was asked again.
    [[], [came], "came"],
    [[kept], [came], "shown"],
    [[kept], [], "shown"],
  ] as const;
  for (const [known, notes, state] of states) {
    const { entries, waiting, shown } = see(known, notes);
    expect(entries.map(({ id, author }) => [id, author])).toEqual([[note.id, kept.author]]);
    expect([...waiting]).toEqual(state === "waits" ? [note.id] : []);
    expect(shown).toEqual(state === "shown" && notes.length > 0 ? [note.id] : []);
  }
});

test("what is written here stands where it happened, and what is refused stands apart", () => {
  const { entries } = see([later], [note]);
  expect(entries.map(({ id }) => id)).toEqual([note.id, later.id]);
  const refused = { ...note, refused: "There is no such element" };
  expect(see([later], [refused])).toMatchObject({ entries: [later], refused: [refused] });
  expect(see([later], [refused]).waiting.size).toBe(0);
});
