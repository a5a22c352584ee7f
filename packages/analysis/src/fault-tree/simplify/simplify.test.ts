import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryTree } from "../../testing/arbitrary-tree.ts";
import { referenceTruth } from "../../testing/reference-truth.ts";
import type { FaultTree } from "../fault-tree.ts";
import { absorb } from "./absorb.ts";
import { compact } from "./compact.ts";
import { factor } from "./factor.ts";
import { groupTwins } from "./group-twins.ts";
import { liftToTop } from "./lift-to-top.ts";
import { mergeChains } from "./merge-chains.ts";
import { inSteps, simplify } from "./simplify.ts";

const steps = {
  compact,
  groupTwins,
  simplify,
  mergeChains,
  liftToTop,
  absorb: (tree: FaultTree) => inSteps(tree, absorb),
  factor: (tree: FaultTree) => inSteps(tree, factor),
};
const shapes = [
  { hasNegation: false, hasRings: false },
  { hasNegation: true, hasRings: false },
  { hasNegation: false, hasRings: true },
  { hasNegation: true, hasRings: true },
];

describe("what a tree says is not changed by", () => {
  for (const [name, step] of Object.entries(steps)) {
    test(`${name}`, () => {
      for (const shape of shapes) {
        fc.assert(
          fc.property(arbitraryTree({ events: 6, gates: 14, ...shape }), (tree) => {
            expect(referenceTruth(step(tree))).toEqual(referenceTruth(tree));
          }),
          { numRuns: 250 },
        );
      }
    });
  }
});
