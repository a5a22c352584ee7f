import fc from "fast-check";
import { expect, test } from "vitest";
import type { Journal } from "../journal.ts";
import { addedBy, autumn, noteOf } from "./note-of.ts";

const numbers = fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 12 });

/** Holds a journal to what `Journal` promises. `open` gives an empty one. */
export function holdJournal(open: () => Promise<Journal>): void {
  test("what is added is given as it is kept, with author and when it came, and is read in order of what happened", async () => {
    const journal = await open();
    const appended = await journal.append(addedBy([noteOf(2), noteOf(1)]));
    const [one, two] = await journal.read(autumn);
    expect(one).toEqual({
      ...noteOf(1),
      occasion: autumn,
      received: "2026-10-01T09:00:00.000Z",
      author: { id: "ada", name: "Ada" },
    });
    expect(appended).toEqual({ kind: "kept", entries: [two, one] });
  });

  test("an entry that comes again changes nothing, whoever sends it and whatever it says by then", async () => {
    const journal = await open();
    await journal.append(addedBy([noteOf(1)]));
    const other = { ...noteOf(1), what: { kind: "note", text: "Changed" } } as const;
    const again = await journal.append(addedBy([other, noteOf(2), noteOf(2)], { name: "Eve" }));
    const entries = await journal.read(autumn);
    expect(entries.map(({ what, author }) => [what, author.name])).toEqual([
      [{ kind: "note", text: "Seen 1" }, "Ada"],
      [{ kind: "note", text: "Seen 2" }, "Eve"],
    ]);
    expect(again).toEqual({ kind: "kept", entries: [entries[0], entries[1], entries[1]] });
  });

  test("an entry of another occasion is not taken, and none of those that came with it", async () => {
    const journal = await open();
    const spring = { collection: "exercises", id: "spring" } as const;
    await journal.append(addedBy([noteOf(1)]));
    const appended = await journal.append(addedBy([noteOf(2), noteOf(1)], { occasion: spring }));
    expect(appended).toEqual({ kind: "elsewhere", id: noteOf(1).id });
    expect(await journal.read(spring)).toEqual([]);
  });

  test("of one id that comes to two journals at once, one has it and the other is told", async () => {
    const journal = await open();
    const spring = { collection: "exercises", id: "spring" } as const;
    for (let number = 1; number <= 20; number++) {
      const sent = [autumn, spring].map((occasion) =>
        journal.append(addedBy([noteOf(number)], { occasion })),
      );
      const kinds = (await Promise.all(sent)).map(({ kind }) => kind);
      expect(kinds.toSorted()).toEqual(["elsewhere", "kept"]);
    }
  });

  test("texts are kept as a database takes them, ids in lower case, instants in one form", async () => {
    const journal = await open();
    const id = "ABCDEF00-0000-4000-8000-000000000001";
    const what = { kind: "note", text: "A\0b \uD800" } as const;
    await journal.append(addedBy([{ id, at: "2026-10-01T08:00:00.1234567Z", what }]));
    expect(await journal.read(autumn)).toMatchObject([
      {
        id: id.toLowerCase(),
        at: "2026-10-01T08:00:00.123Z",
        what: { text: "A\uFFFDb \uFFFD" },
      },
    ]);
  });

  test("what a clock that is ahead says is of when it came, and of what was written offline the time stays", async () => {
    const journal = await open();
    const notes = [
      noteOf(1, { at: "2090-01-01T00:00:00Z" }),
      noteOf(2, { at: "2026-09-01T00:00:00Z" }),
    ];
    await journal.append(addedBy(notes));
    expect((await journal.read(autumn)).map(({ at }) => at)).toEqual([
      "2026-09-01T00:00:00.000Z",
      "2026-10-01T09:00:00.000Z",
    ]);
  });

  test("whatever devices send, how often and in whichever order, every entry is there once", async () => {
    const journal = await open();
    const sent = new Set<number>();
    await fc.assert(
      fc.asyncProperty(fc.array(numbers, { maxLength: 4 }), async (devices) => {
        await Promise.all(devices.map((own) => journal.append(addedBy(own.map((n) => noteOf(n))))));
        for (const number of devices.flat()) sent.add(number);
        const ids = (await journal.read(autumn)).map(({ id }) => id);
        expect(ids).toEqual([...sent].toSorted((a, b) => a - b).map((number) => noteOf(number).id));
      }),
      { numRuns: 20 },
    );
  });
}
