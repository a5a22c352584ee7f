import { expect, test } from "vitest";
import { freshDraft, rebase } from "./draft-state.ts";
import { keepDraft, readDraft } from "./kept-drafts.ts";
import { forget } from "./on-device.ts";

const address = "sops/dispatch-by-radio";
const base = { id: "dispatch-by-radio", name: "Radio" };

/** A device that keeps texts of so many characters at most. */
function device(room: number) {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (text.length > room) throw new Error("QuotaExceededError");
      kept.set(key, text);
    },
    removeItem: (key: string) => {
      kept.delete(key);
    },
  };
}

test("a draft comes back as it was kept, also what waits for a choice", () => {
  const place = device(10_000);
  const mine = { ...base, name: "Radios" };
  const draft = { ...freshDraft(base, 4), mine, texts: { version: "?" } };
  const contested = rebase(draft, { ...base, name: "Channel 4" }, 5);
  expect(contested.theirs).toEqual({ name: "Channel 4" });
  expect(keepDraft(address, contested, place)).toBe(true);
  expect(readDraft(address, place)).toEqual(contested);
  forget(address, place);
  expect(readDraft(address, place)).toBeUndefined();
});

test("what cannot be read is as if nothing were kept, and what has no room is told", () => {
  const place = device(100);
  place.setItem(`mainstay.draft.${address}`, "{");
  expect(readDraft(address, place)).toBeUndefined();
  expect(keepDraft(address, freshDraft({ ...base, body: "x".repeat(200) }, 1), place)).toBe(false);
});
