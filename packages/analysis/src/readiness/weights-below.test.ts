import { arbitraryPlan } from "@mainstay/plan/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { idOf } from "../graph/graph.ts";
import { graphOf } from "../graph/graph-of.ts";
import { referenceWeights } from "../testing/reference-weights.ts";
import { weighBelow } from "./weights-below.ts";

test("8.11 weights are those of the strongest chains, rings or not", () => {
  fc.assert(
    fc.property(arbitraryPlan(), (plan) => {
      const graph = graphOf(plan);
      const eachBelow = weighBelow(graph);
      for (let node = 0; node < graph.size; node++) {
        const expected = referenceWeights(plan, idOf(graph, node));
        const found = new Map<number, number>();
        eachBelow(node, (below, weight) => found.set(below, weight));
        expect(found.size).toBe(expected.size);
        for (const [below, weight] of found)
          expect(weight).toBeCloseTo(expected.get(idOf(graph, below)) ?? -1, 9);
      }
    }),
    { numRuns: 60 },
  );
});
