import { expect, test } from "vitest";
import { freshDraft } from "./draft-state.ts";
import { keepDraft, readDraft } from "./kept-drafts.ts";
import { forgetUnread, unreadDraft } from "./unread-draft.ts";

const address = "sops/dispatch-by-radio";
const base = { id: "dispatch-by-radio", name: "Radio" };
const at = "2026-11-29T10:00:00.000Z";
const fresh = freshDraft({ collection: "sops", base, start: base, revision: 4 });

function device() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
}

test("a draft that cannot be read is kept, also once another is begun, until it is forgotten", () => {
  const place = device();
  const odd = { ...fresh, mine: { ...base, nme: "Radios" } };
  keepDraft(address, odd, { at, place });
  expect(unreadDraft(address, place)).toContain("Radios");
  keepDraft(address, fresh, { at, place });
  expect(readDraft(address, place)).toEqual({ draft: fresh, at });
  expect(unreadDraft(address, place)).toContain("Radios");
  forgetUnread(address, place);
  expect(unreadDraft(address, place)).toBeUndefined();
  expect(readDraft(address, place)).toEqual({ draft: fresh, at });
});

test("of several that cannot be read all are kept", () => {
  const place = device();
  for (const nme of ["Radios", "Channels"]) {
    keepDraft(address, { ...fresh, mine: { ...base, nme } }, { at, place });
    expect(unreadDraft(address, place)).toContain(nme);
  }
  expect(unreadDraft(address, place)).toContain("Radios");
});

test("a draft that can be read is none of these", () => {
  const place = device();
  keepDraft(address, fresh, { at, place });
  expect(unreadDraft(address, place)).toBeUndefined();
});
