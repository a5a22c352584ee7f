import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryTree } from "../testing/arbitrary-tree.ts";
import { referenceTruth } from "../testing/reference-truth.ts";
import { evaluate } from "./evaluate.ts";

for (const hasRings of [false, true]) {
  test(`happens exactly where the reference says, ${hasRings ? "with" : "without"} rings`, () => {
    const size = { events: 10, gates: 14, hasNegation: true, hasRings };
    fc.assert(
      fc.property(arbitraryTree(size), (tree) => {
        const truth = referenceTruth(tree);
        const scenarios = truth.map((_, set) =>
          [...tree.events.keys()].filter((event) => ((set >> event) & 1) === 1),
        );
        expect(evaluate(tree, scenarios)).toEqual(truth);
      }),
      { numRuns: 300 },
    );
  });
}
