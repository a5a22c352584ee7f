import { JournalNote } from "@mainstay/plan";
import { expect, test } from "vitest";
import { newId } from "./new-id.ts";

test("ids are UUIDs as the journal takes them, and all different", () => {
  const ids = Array.from({ length: 1000 }, newId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) {
    const note = { id, at: "2026-10-01T08:00:00Z", what: { kind: "started" } };
    expect(JournalNote.safeParse(note).success, id).toBe(true);
  }
});
