import fc from "fast-check";
import { expect, test } from "vitest";
import { addIn, entriesIn, findIn, smallMap } from "./small-map.ts";

test("a small map is what a map is, however many entries it has", () => {
  const keys = fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(keys, ([first = 0, ...more]) => {
      const small = smallMap(first, `value ${first}`);
      const map = new Map([[first, `value ${first}`]]);
      for (const key of more) {
        addIn(small, key, `value ${key}`);
        map.set(key, `value ${key}`);
      }
      expect([...entriesIn(small)]).toEqual([...map]);
      for (let key = 0; key < 10; key++) expect(findIn(small, key)).toBe(map.get(key));
    }),
  );
});
