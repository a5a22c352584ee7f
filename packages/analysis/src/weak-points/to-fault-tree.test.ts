import { type Kind, never, type Plan } from "@mainstay/plan";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compile } from "../graph/compile.ts";
import { idOf } from "../graph/graph.ts";
import { simulate } from "../simulate.ts";
import { arbitraryNetwork } from "../testing/arbitrary-network.ts";
import { referenceTruth } from "../testing/reference-truth.ts";
import { toFaultTree } from "./to-fault-tree.ts";

const horizon = fc.constantFrom(0, 30, 60, 90, 120, 240, 300, Number.POSITIVE_INFINITY);
const kinds = fc.constantFrom<readonly Kind[]>(
  ["service", "site"],
  ["service"],
  ["function", "process", "service"],
);

/** Whether losing some elements for good brings an element below its `mbco` by the horizon, by the cascade. */
function falls(plan: Plan, id: string, lost: readonly string[], by: number): boolean {
  const disruptions = plan.elements
    .filter((element) => lost.includes(element.id))
    .map((element) => ({ element: element.id, lasts: never }));
  const cascade = simulate(plan, disruptions);
  return plan.elements
    .filter((element) => element.id === id)
    .some((element) => cascade.elements.get(element.id)?.below.some(({ from }) => from <= by));
}

for (const hasRings of [false, true]) {
  test(`5.3 the formula holds for exactly the sets that the cascade says, ${hasRings ? "with" : "without"} rings`, () => {
    fc.assert(
      fc.property(
        arbitraryNetwork({ elements: 7, hasRings }),
        fc.nat(),
        horizon,
        kinds,
        (plan, pick, by, mayBeLost) => {
          const { id } = plan.elements[pick % plan.elements.length];
          const graph = compile(plan);
          const { tree, nodes } = toFaultTree(graph, {
            node: graph.nodeOf.get(id) ?? -1,
            horizon: by,
            mayFail: (node) => mayBeLost.includes(plan.elements[graph.position[node]].kind),
          });
          expect(nodes.map((node) => idOf(graph, node))).toEqual(tree.events);
          for (const [set, happens] of referenceTruth(tree).entries()) {
            const lost = tree.events.filter((_, event) => ((set >> event) & 1) === 1);
            expect(happens, lost.join()).toBe(falls(plan, id, lost, by));
          }
        },
      ),
      { numRuns: 300 },
    );
  });
}
