import { Refused } from "@mainstay/api";
import type { JournalNote } from "@mainstay/plan";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sendNotes } from "./send-notes.ts";

const noteOf = (number: number): JournalNote => ({
  id: `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`,
  at: "2026-05-16T08:00:00.000Z",
  what: { kind: "note", text: `Note ${number}` },
});

/** A server that takes all or nothing of what is sent together, and refuses some for good. */
function server(wrong: ReadonlySet<string>, status = 422) {
  const kept: string[] = [];
  return {
    kept,
    append: async (notes: readonly JournalNote[]) => {
      if (notes.some(({ id }) => wrong.has(id)))
        throw new Refused({ type: "about:blank", status, title: "Refused", requestId: "" });
      kept.push(...notes.map(({ id }) => id));
    },
  };
}

async function outcomes(notes: readonly JournalNote[], append: (n: typeof notes) => Promise<void>) {
  const [kept, refused]: [string[], string[]] = [[], []];
  for await (const sent of sendNotes(notes, append)) {
    if (sent.kind === "kept") kept.push(...sent.ids);
    else refused.push(sent.id);
  }
  return { kept, refused };
}

test("exactly those that are refused for good are set aside, and the others come in their order", async () => {
  const numbers = fc.uniqueArray(fc.nat(60), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(numbers, fc.func(fc.boolean()), async (some, isWrong) => {
      const notes = some.map(noteOf);
      const wrong = new Set(notes.filter(({ id }) => isWrong(id)).map(({ id }) => id));
      const known = server(wrong);
      const { kept, refused } = await outcomes(notes, known.append);
      expect(new Set(refused)).toEqual(wrong);
      expect(kept).toEqual(known.kept);
      expect(kept).toEqual(notes.map(({ id }) => id).filter((id) => !wrong.has(id)));
    }),
  );
});

test.each([401, 429, 503])("what may pass sets nothing aside: %i", async (status) => {
  const notes = [noteOf(1), noteOf(2)];
  const known = server(new Set([notes[0]?.id ?? ""]), status);
  await expect(outcomes(notes, known.append)).rejects.toMatchObject({ problem: { status } });
  expect(known.kept).toEqual([]);
});
