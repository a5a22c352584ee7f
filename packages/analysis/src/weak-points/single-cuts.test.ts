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
        const ids = plan.elements.map(({ id }) => id);
        const found = singleCutsOf(plan, plan.elements);
        expect(found.map(({ first }) => first(ids.length))).toEqual(alone);
        expect(found.map(({ first }) => first(2))).toEqual(alone.map((cuts) => cuts.slice(0, 2)));
        expect(found.map(({ count }) => count)).toEqual(alone.map(({ length }) => length));
        expect(found.map(({ all }) => [...all()].toSorted())).toEqual(
          alone.map((cuts) => cuts.toSorted()),
        );
        expect(found.map(({ has }) => ids.filter(has))).toEqual(
          alone.map((cuts) => ids.filter((id) => cuts.includes(id))),
        );
      }),
    );
  });
}
