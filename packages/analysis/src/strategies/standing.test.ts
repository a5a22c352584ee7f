import type { Plan } from "@mainstay/plan";
import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryNetwork } from "../testing/arbitrary-network.ts";
import { standingOf } from "./standing.ts";

const measure = { order: 2, weights: new Map() };

/** All elements as functions, so that each has cuts that count. */
function ofFunctions(plan: Plan): Plan {
  return { ...plan, elements: plan.elements.map((one) => ({ ...one, kind: "function" })) };
}

test("7.1 a standing is the same whether or not it is known how the plan stood before", () => {
  fc.assert(
    fc.property(
      arbitraryNetwork({ elements: 9, hasRings: true }),
      fc.nat(),
      fc.boolean(),
      (plan, pick, isFunction) => {
        const before = ofFunctions(plan);
        const at = pick % before.elements.length;
        const after = {
          ...before,
          elements: before.elements.map((one, position) => {
            if (position !== at) return one;
            return isFunction ? { ...one, needs: one.needs?.slice(1) ?? [] } : plan.elements[at];
          }),
        };
        const standing = standingOf(before, measure);
        expect(standingOf(after, measure, { plan: before, standing })).toEqual(
          standingOf(after, measure),
        );
      },
    ),
  );
});
