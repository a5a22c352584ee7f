import { type Kind, never, type Plan } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { literal } from "../fault-tree/fault-tree.ts";
import { compile } from "../graph/compile.ts";
import { idOf } from "../graph/graph.ts";
import { simulate } from "../simulate.ts";
import { arbitraryNetwork } from "../testing/arbitrary-network.ts";
import { referenceTruth } from "../testing/reference-truth.ts";
import { toFaultTree, toLiftedTree } from "./to-fault-tree.ts";

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

const forms = { "as it is": toFaultTree, "with what suffices alone on top": toLiftedTree };

for (const [form, toTree] of Object.entries(forms)) {
  for (const hasRings of [false, true]) {
    test(`5.3 the formula ${form} holds for exactly the sets that the cascade says, ${hasRings ? "with" : "without"} rings`, () => {
      fc.assert(
        fc.property(
          arbitraryNetwork({ elements: 7, hasRings }),
          fc.nat(),
          horizon,
          kinds,
          (plan, pick, by, mayBeLost) => {
            const { id } = plan.elements[pick % plan.elements.length];
            const graph = compile(plan);
            const { tree, nodes } = toTree(graph, {
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
}

test("5.3 what suffices alone is on top, and in no gate below", () => {
  const plan = planOf({
    elements: [
      { id: "meeting", kind: "function", name: "meeting", needs: [{ any: ["teams", "phone"] }] },
      { id: "teams", kind: "service", name: "teams", needs: ["sign-in", { any: ["a", "b"] }] },
      {
        id: "phone",
        kind: "service",
        name: "phone",
        needs: [{ any: ["sign-in", "line"] }, "power"],
      },
      { id: "sign-in", kind: "service", name: "sign-in", needs: ["power"] },
      ...["a", "b", "line", "power"].map((id) => ({ id, kind: "service", name: id }) as const),
    ],
  });
  const graph = compile(plan);
  const { tree } = toLiftedTree(graph, {
    node: graph.nodeOf.get("meeting") ?? -1,
    horizon: never,
    mayFail: (node) => plan.elements[graph.position[node]].kind === "service",
  });
  const power = literal(tree.events.findIndex((event) => event === "power"));
  const naming = tree.gates.flatMap(({ inputs }, gate) => (inputs.includes(power) ? [gate] : []));
  expect(naming.map((gate) => literal(tree.events.length + gate))).toEqual([tree.top]);
});
