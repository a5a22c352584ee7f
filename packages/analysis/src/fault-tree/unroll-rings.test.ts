import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryTree } from "../testing/arbitrary-tree.ts";
import { referenceTruth } from "../testing/reference-truth.ts";
import { nodeOf } from "./fault-tree.ts";
import { unrollRings } from "./unroll-rings.ts";

test("without rings the formula says the same, and every gate needs only gates before it", () => {
  fc.assert(
    fc.property(
      arbitraryTree({ events: 6, gates: 8, hasRings: true, hasNegation: true }),
      (tree) => {
        const unrolled = unrollRings(tree);
        expect(referenceTruth(unrolled)).toEqual(referenceTruth(tree));
        for (const [gate, { inputs }] of unrolled.gates.entries()) {
          for (const input of inputs) {
            expect(nodeOf(input)).toBeLessThan(unrolled.events.length + gate);
          }
        }
      },
    ),
  );
});
