import fc from "fast-check";
import { expect, test } from "vitest";
import { ranked } from "./ranked.ts";

test("is what sorting says, of the values that count", () => {
  const rows = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(rows, fc.nat(), fc.nat(), (row, left, at) => {
      const count = 1 + (left % row.length);
      const rank = at % count;
      const expected = row.slice(0, count).sort((a, b) => a - b)[rank];
      const values = Float64Array.from(row);
      expect(ranked(values, count, rank)).toBe(expected);
      expect(values.subarray(0, rank).every((value) => value <= expected)).toBe(true);
    }),
  );
});
