import fc from "fast-check";
import { expect, test } from "vitest";
import { inodeSet } from "./inode-set.ts";

const inode = fc.integer({ min: 1, max: 2 ** 32 - 1 });

test("has what was put in since it was emptied, and nothing else", () => {
  fc.assert(
    fc.property(fc.array(inode, { maxLength: 3_000 }), fc.array(inode), (before, now) => {
      const set = inodeSet();
      for (const one of before) set.add(one);
      expect(before.every(set.has)).toBe(true);
      set.clear();
      for (const one of now) set.add(one);
      const meant = new Set(now);
      for (const one of [...before, ...now]) expect(set.has(one)).toBe(meant.has(one));
    }),
  );
});

test("what holds no file is never in it", () => {
  const set = inodeSet();
  set.add(0);
  expect(set.has(0)).toBe(false);
});
