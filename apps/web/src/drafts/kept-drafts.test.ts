import { expect, test } from "vitest";
import { freshDraft } from "./draft-state.ts";
import { keepDraft, readDraft } from "./kept-drafts.ts";
import { forget } from "./on-device.ts";
import { rebase } from "./rebase-draft.ts";

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

const at = "2026-11-29T10:00:00.000Z";
const fresh = freshDraft({ collection: "sops", base, start: base, revision: 4 });

test("a draft comes back as it was kept, also what waits for a choice", () => {
  const place = device(10_000);
  const draft = { ...fresh, mine: { ...base, name: "Radios" }, texts: { version: "?" } };
  const contested = rebase(draft, { ...base, name: "Channel 4" }, 5);
  expect(contested.contested).toEqual([`${address}/name`]);
  expect(keepDraft(address, contested, { at, place })).toBe(true);
  expect(readDraft(address, place)).toEqual({ draft: contested, at });
  forget(address, place);
  expect(readDraft(address, place)).toBeUndefined();
});

test("what cannot be read is as if nothing were kept, and what has no room is told", () => {
  const place = device(100);
  place.setItem(`mainstay.draft.${address}`, "{");
  expect(readDraft(address, place)).toBeUndefined();
  const long = { ...fresh, mine: { ...base, body: "x".repeat(200) } };
  expect(keepDraft(address, long, { at, place })).toBe(false);
});

test("a form that is none of a record any more is as if nothing were kept", () => {
  const place = device(10_000);
  const odd = { ...fresh, mine: { ...base, nme: "Radios" } };
  expect(keepDraft(address, odd, { at, place })).toBe(true);
  expect(readDraft(address, place)).toBeUndefined();
});

test("a device that lets pages keep nothing is as one that keeps nothing yet", () => {
  const refuse = () => {
    throw new Error("SecurityError");
  };
  const place = { getItem: refuse, setItem: refuse, removeItem: refuse };
  expect(readDraft(address, place)).toBeUndefined();
  expect(keepDraft(address, fresh, { at, place })).toBe(false);
});
