import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryNetwork } from "../testing/arbitrary-network.ts";
import { singleCutsOf } from "./single-cuts.ts";
import { weakPoints } from "./weak-points.ts";

for (const hasRings of [false, true]) {
  test(`5.1 single cuts together are those of each alone, ${hasRings ? "with" : "without"} rings`, () => {
    fc.assert(
      fc.property(arbitraryNetwork({ elements: 9, hasRings }), (plan) => {
        const alone = plan.elements.map(({ id: element }) =>
          [...weakPoints(plan, { element, order: 1 }).cuts()].flatMap((cut) => cut),
        );
        expect(singleCutsOf(plan, plan.elements)).toEqual(alone);
      }),
    );
  });
}
