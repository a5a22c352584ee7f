import { never } from "@mainstay/plan";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "../graph/compile.ts";
import { arbitraryNetwork } from "../testing/arbitrary-network.ts";
import { referenceCascade } from "../testing/reference-cascade.ts";
import { measureSlightest } from "./measure-slightest.ts";

for (const faint of [0, Number.POSITIVE_INFINITY]) {
  const how = faint === 0 ? "as the graph says it" : "as it is measured";
  test(`5.4 what is short at all is short by the slightest share, ${how}`, () => {
    fc.assert(
      fc.property(arbitraryNetwork({ elements: 10, hasRings: true }), (plan) => {
        const graph = compile(plan);
        const slightest = measureSlightest(graph, faint);
        for (const { id: lost } of plan.elements) {
          const steps = referenceCascade(plan, [{ element: lost, lasts: never }]);
          for (const [id, levels] of steps) {
            const share = 1 - Math.min(1, ...levels.map(([, level]) => level));
            const least = slightest[graph.nodeOf.get(id) ?? -1];
            expect(share === 0 || share > least - 1e-9).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
}

test("5.4 measuring never says less than the graph", () => {
  fc.assert(
    fc.property(arbitraryNetwork({ elements: 10, hasRings: true }), (plan) => {
      const graph = compile(plan);
      const said = measureSlightest(graph, 0);
      const measured = measureSlightest(graph, Number.POSITIVE_INFINITY);
      expect(said.every((share, node) => share <= measured[node])).toBe(true);
    }),
  );
});
