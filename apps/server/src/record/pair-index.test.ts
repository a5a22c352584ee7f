import fc from "fast-check";
import { expect, test } from "vitest";
import { PairIndex } from "./pair-index.ts";

const word = fc.string({ unit: fc.constantFrom("a", "b", "c", "é", "😀"), maxLength: 6 });

test("no text that contains another is missing, and none is named twice", () => {
  fc.assert(
    fc.property(fc.array(word), word, (texts, wanted) => {
      const candidates = [...new PairIndex(texts).candidates(wanted)];
      expect(candidates).toEqual([...new Set(candidates)].sort((one, other) => one - other));
      expect(candidates.filter((at) => texts[at]?.includes(wanted))).toEqual(
        [...texts.keys()].filter((at) => texts[at]?.includes(wanted)),
      );
    }),
  );
});
