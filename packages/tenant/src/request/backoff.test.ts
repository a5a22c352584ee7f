import fc from "fast-check";
import { expect, test } from "vitest";
import { pauseBefore } from "./backoff.ts";

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test("doubles from half a second to a whole one, up to a minute", () => {
  const least = [1, 2, 3, 4, 7, 20].map((failed) => pauseBefore({ failed, chance: 0 }));
  expect(least).toEqual([500, 1_000, 2_000, 4_000, 30_000, 30_000]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), chance, (failed, drawn) => {
      const pause = pauseBefore({ failed, chance: drawn });
      return pause >= 500 && pause <= 60_000;
    }),
  );
});

test("is never shorter than what was asked for", () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), chance, (asked, drawn) => {
      const pause = pauseBefore({ failed: 1, asked, chance: drawn });
      return pause >= asked && pause <= Math.ceil(asked * 1.1);
    }),
  );
});
