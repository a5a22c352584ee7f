import { afterEach, /** A device with room for so many characters. */
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
  const mine = {
    ...freshDraft(base, 4),
    mine: { ...base, name: "Radios" },
    texts: { version: "?" },
  };
  const contested = rebase(mine, { ...base, name: "Channel 4" }, 5);
  expect(contested.theirs).toEqual({ name: "Channel 4" });
  expect(keep(address, contested, place)).toBe(true);
  expect(readKept(address, place)).toEqual(contested);
  forget(address, place);
  expect(readKept(address, place)).toBeUndefined();
});

test("what cannot be read is as if nothing were kept, and what has no room is told", () => {
  const place = device(100);
  place.setItem(`mainstay.draft.${address}`, "{");
  expect(readKept(address, place)).toBeUndefined();
  expect(keep(address, freshDraft({ ...base, body: "x".repeat(200) }, 1), place)).toBe(false);
});
