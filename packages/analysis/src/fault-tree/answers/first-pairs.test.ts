import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryQuantifiedTree } from "../../testing/arbitrary-tree.ts";
import { solveFaultTree } from "../solve-fault-tree.ts";
import { firstPairs } from "./first-pairs.ts";

for (const hasRings of [false, true]) {
  test(`gives the pairs that stand first among the cuts, ${hasRings ? "with" : "without"} rings`, () => {
    const size = { events: 12, gates: 12, hasNegation: false, hasRings };
    fc.assert(
      fc.property(
        arbitraryQuantifiedTree(size),
        fc.integer({ min: 1, max: 8 }),
        ({ tree, probabilities }, most) => {
          const cuts = [...solveFaultTree(tree, { probabilities, order: 2 }).cuts()];
          const pairs = cuts.filter((cut) => cut.length === 2);
          expect(firstPairs(tree, { probabilities, most })).toEqual(pairs.slice(0, most));
        },
      ),
      { numRuns: 1000 },
    );
  });
}

test("of pairs that are as probable the first by name is first, whatever their events are", () => {
  const events = ["c0", "c1", "c2", "x", "y", "z1", "z2"];
  const gate = (kind: "all" | "any", ...inputs: number[]) => ({
    kind,
    inputs: inputs.map((input) => 2 * input),
  });
  const gates = [gate("all", 5, 6), gate("all", 1, 2), gate("all", 0, 3, 4), gate("any", 7, 8, 9)];
  const tree = { events, gates, top: 2 * 10 };
  // As they are written for availabilities of 99.9, 99.99 and 99 %.
  const probabilities = [0.999, 0.999, 0.999, 0.9999, 0.9999, 0.99, 0.9999].map((up) => 1 - up);
  const pairs = [...solveFaultTree(tree, { probabilities, order: 2 }).cuts()];
  expect(pairs.map((pair) => [...pair])).toEqual([
    [1, 2],
    [5, 6],
  ]);
  expect(firstPairs(tree, { probabilities, most: 1 })).toEqual(pairs.slice(0, 1));
});

test("leaves trees with negation to what can do with them", () => {
  const tree = {
    events: ["a", "b"],
    gates: [{ kind: "all" as const, inputs: [0, 3] }],
    top: 4,
  };
  expect(firstPairs(tree, { probabilities: [0.1, 0.1], most: 5 })).toBeUndefined();
});

test("leaves large rings as well", () => {
  const size = 1100;
  const gateAt = (at: number) => 2 * (size + ((at + size) % size));
  const gates = Array.from({ length: size }, (_, at) => {
    return {
      kind: "at-least" as const,
      count: 2,
      inputs: [2 * at, gateAt(at - 1), gateAt(at + 1)],
    };
  });
  const tree = { events: gates.map((_, at) => `event-${at}`), gates, top: gateAt(0) };
  const probabilities = gates.map(() => 0.1);
  expect(firstPairs(tree, { probabilities, most: 5 })).toBeUndefined();
});
