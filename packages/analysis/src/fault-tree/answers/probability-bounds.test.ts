import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryQuantifiedTree } from "../../testing/arbitrary-tree.ts";
import { referenceProbability } from "../../testing/reference-importance.ts";
import { Allowance } from "../diagram/allowance.ts";
import { takeApart } from "../modules/solve-tree.ts";
import { probabilityBounds } from "./probability-bounds.ts";

const allowance = new Allowance({ bytes: 2 ** 31, isCancelled: () => false });
const shapes = {
  coherent: { hasNegation: false, hasRings: false },
  "with negation": { hasNegation: true, hasRings: false },
  "with negation and rings": { hasNegation: true, hasRings: true },
};

for (const [name, shape] of Object.entries(shapes)) {
  test(`bounds of trees ${name} hold the chance however small the diagrams are kept`, () => {
    fc.assert(
      fc.property(
        arbitraryQuantifiedTree({ events: 9, gates: 20, ...shape }),
        fc.integer({ min: 1, max: 12 }),
        ({ tree, probabilities }, size) => {
          const bounds = probabilityBounds(takeApart(tree), {
            probabilities,
            mostNodes: size,
            allowance,
          });
          const chance = referenceProbability(tree, probabilities);
          expect(bounds.lower).toBeLessThanOrEqual(chance + 1e-12);
          expect(bounds.upper).toBeGreaterThanOrEqual(chance - 1e-12);
          expect(bounds.lower).toBeGreaterThanOrEqual(0);
          expect(bounds.upper).toBeLessThanOrEqual(1 + 1e-12);
        },
      ),
      { numRuns: 500 },
    );
  });
}

test("bounds meet where the diagrams fit", () => {
  fc.assert(
    fc.property(
      arbitraryQuantifiedTree({ events: 8, gates: 14, hasNegation: true, hasRings: true }),
      ({ tree, probabilities }) => {
        const bounds = probabilityBounds(takeApart(tree), {
          probabilities,
          mostNodes: 1e6,
          allowance,
        });
        expect(bounds.upper - bounds.lower).toBeLessThan(1e-12);
      },
    ),
    { numRuns: 200 },
  );
});
