import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readOpenPsa } from "../open-psa/read-open-psa.ts";
import { arbitraryTree } from "../testing/arbitrary-tree.ts";
import { referenceCuts } from "../testing/reference-cuts.ts";
import { sharedModels } from "../testing/shared-models.ts";
import { toCircuit } from "./evaluate.ts";
import { type FaultTree, literal } from "./fault-tree.ts";
import { type SmallCut, smallCutsIn } from "./small-cuts.ts";

function smallCuts(tree: FaultTree, order: 1 | 2): readonly SmallCut[] {
  return smallCutsIn(toCircuit(tree), tree.events.length, order)[0];
}

for (const hasNegation of [false, true]) {
  for (const hasRings of [false, true]) {
    const kind = `${hasNegation ? "negation" : "no negation"} and ${hasRings ? "rings" : "no rings"}`;
    test(`finds the cuts of order 1 and 2 that the reference finds, with ${kind}`, () => {
      const size = { events: 9, gates: 14, hasNegation, hasRings };
      fc.assert(
        fc.property(arbitraryTree(size), fc.constantFrom(1, 2), (tree, order) => {
          const cuts = referenceCuts(tree).filter(({ length }) => length <= order);
          expect(smallCuts(tree, order)).toEqual(cuts);
        }),
        { numRuns: 300 },
      );
    });
  }
}

test("finds pairs whose events are far apart", () => {
  const [first, second, third, last] = [3, 700, 1_200, 1_599];
  const tree: FaultTree = {
    events: Array.from({ length: 1_600 }, (_, event) => `event-${event}`),
    gates: [
      { kind: "at-least", count: 2, inputs: [first, second, last].map((event) => literal(event)) },
      { kind: "any", inputs: [literal(third), literal(1_600)] },
    ],
    top: literal(1_601),
  };
  expect(smallCuts(tree, 2)).toEqual([[third], [first, second], [first, last], [second, last]]);
});

const models = sharedModels();

describe.skipIf(models.length === 0)(
  "the shared models (MAINSTAY_DATA says where they are)",
  () => {
    for (const { name, text, expected } of models) {
      test(`${name} has the known numbers of cuts of order 1 and 2`, () => {
        const read = readOpenPsa(text);
        if ("problems" in read) throw new Error(read.problems[0].message);
        const cuts = smallCuts(read.model.tree, 2);
        const counts = [0, 1, 2].map(
          (order) => cuts.filter(({ length }) => length === order).length,
        );
        expect(counts).toEqual([0, 1, 2].map((order) => expected.products_by_order[order] ?? 0));
      });
    }
  },
);
