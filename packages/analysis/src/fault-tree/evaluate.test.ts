import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryTree } from "../testing/arbitrary-tree.ts";
import { referenceTruth } from "../testing/reference-truth.ts";
import { evaluate } from "./evaluate.ts";
import { literal } from "./fault-tree.ts";

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

test("counts wide gates, whatever the threshold", () => {
  const votes = fc.integer({ min: 1, max: 90 }).chain((width) =>
    fc.record({
      width: fc.constant(width),
      count: fc.integer({ min: 0, max: width + 1 }),
      scenarios: fc.array(fc.subarray([...Array(width).keys()]), { maxLength: 600, size: "max" }),
    }),
  );
  fc.assert(
    fc.property(votes, ({ width, count, scenarios }) => {
      const inputs = Array.from({ length: width }, (_, event) => literal(event));
      const tree = {
        events: inputs.map((event) => `event-${event}`),
        gates: [{ kind: "at-least" as const, count, inputs }],
        top: literal(width),
      };
      expect(evaluate(tree, scenarios)).toEqual(scenarios.map(({ length }) => length >= count));
    }),
    { numRuns: 50 },
  );
});
