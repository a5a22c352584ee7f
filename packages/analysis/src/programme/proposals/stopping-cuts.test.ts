import { planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryNetwork } from "../../testing/arbitrary-network.ts";
import { weakPoints } from "../../weak-points/weak-points.ts";
import { stoppingCuts } from "./stopping-cuts.ts";

for (const hasRings of [false, true]) {
  test(`8.10 each cut of one or two stands once, with every function that it is a cut of, ${hasRings ? "with" : "without"} rings`, () => {
    fc.assert(
      fc.property(arbitraryNetwork({ elements: 9, hasRings }), (plan) => {
        const expected = new Map<string, string[]>();
        for (const length of [1, 2])
          for (const { id: element } of plan.elements)
            for (const cut of weakPoints(plan, { element, order: 2 }).cuts()) {
              if (cut.length !== length) continue;
              const key = cut.toSorted().join("+");
              expected.set(key, [...(expected.get(key) ?? []), element]);
            }
        const found = stoppingCuts(plan, { one: plan.elements, two: plan.elements });
        expect(found.map(({ cut, functions }) => [cut.toSorted().join("+"), functions])).toEqual([
          ...expected,
        ]);
      }),
    );
  });
}

test("8.10 a function with many single cuts gives the first 200, and no pairs", () => {
  const parts = Array.from({ length: 203 }, (_, at) => `part-${String(at).padStart(3, "0")}`);
  const plan = planOf({
    elements: [
      { id: "plant", kind: "function", name: "Plant", needs: [...parts, { any: ["a", "b"] }] },
      { id: "office", kind: "function", name: "Office", needs: [{ any: ["a", "b"] }, "part-202"] },
      ...[...parts, "a", "b"].map((id) => ({ id, kind: "infrastructure" as const, name: id })),
    ],
  });
  const of = (...ids: readonly string[]) => plan.elements.filter(({ id }) => ids.includes(id));
  const alone = stoppingCuts(plan, { one: of("plant"), two: of("plant") });
  expect(alone).toHaveLength(200);
  const both = stoppingCuts(plan, { one: of("plant", "office"), two: of("plant", "office") });
  expect(both.slice(-2)).toEqual([
    { cut: ["part-202"], functions: ["plant", "office"] },
    { cut: ["a", "b"], functions: ["plant", "office"] },
  ]);
});
