import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryNetwork } from "../testing/arbitrary-network.ts";
import { weakPoints } from "./weak-points.ts";
import { cutsOfFunctions } from "./function-cuts.ts";

for (const hasRings of [false, true]) {
  test(`5.1 cuts together are those of each alone, ${hasRings ? "with" : "without"} rings`, () => {
    fc.assert(
      fc.property(
        arbitraryNetwork({ elements: 9, hasRings }),
        fc.constantFrom(1, 2),
        (plan, order) => {
          const alone = plan.elements.flatMap(({ id: element }) =>
            Array.from(weakPoints(plan, { element, order }).cuts(), (cut) => ({ element, cut })),
          );
          expect(cutsOfFunctions(plan, plan.elements, order)).toEqual(alone);
        },
      ),
    );
  });
}
