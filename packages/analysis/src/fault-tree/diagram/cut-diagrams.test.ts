import fc from "fast-check";
import { expect, test } from "vitest";
import { minimalSets } from "../../testing/reference-cuts.ts";
import { Allowance } from "./allowance.ts";
import { CutDiagrams } from "./cut-diagrams.ts";

const size = 5;
const step = fc.record({
  operation: fc.constantFrom("and", "or", "collect"),
  pick: fc.tuple(fc.nat(), fc.nat()),
});

test("families are the minimal sets of their functions that weigh no more than the order", () => {
  fc.assert(
    fc.property(
      fc.array(step, { maxLength: 40 }),
      fc.integer({ min: 1, max: 8 }),
      fc.array(fc.integer({ min: 1, max: 3 }), { minLength: size, maxLength: size }),
      (steps, order, weighed) => {
        const weights = Int32Array.from(weighed);
        const allowance = new Allowance({ bytes: 2 ** 24, isCancelled: () => false });
        const cuts = new CutDiagrams({ order, weights }, allowance);
        let edges = Int32Array.from({ length: size }, (_, level) => cuts.variable(level));
        const truths = Array.from({ length: size }, (_, level) =>
          Array.from({ length: 2 ** size }, (_, set) => ((set >> level) & 1) === 1),
        );
        for (const { operation, pick } of steps) {
          const [f, g] = pick.map((at) => at % edges.length);
          if (operation === "collect") cuts.collect([edges]);
          else {
            edges = Int32Array.of(...edges, cuts[operation](edges[f], edges[g]));
            truths.push(
              truths[f].map((isTrue, set) =>
                operation === "and" ? isTrue && truths[g][set] : isTrue || truths[g][set],
              ),
            );
          }
        }
        for (const [at, edge] of edges.entries()) {
          const expected = minimalSets(truths[at]).filter((set) => weightOf(set, weights) <= order);
          expect(setsOf(cuts, edge)).toEqual(expected.toSorted((a, b) => a - b));
        }
      },
    ),
    { numRuns: 300 },
  );
});

function weightOf(set: number, weights: Int32Array): number {
  return weights.reduce((sum, weight, level) => sum + ((set >> level) & 1) * weight, 0);
}

/** The sets of a family, as bits, in rising order. */
function setsOf(cuts: CutDiagrams, edge: number): readonly number[] {
  const { levels, lows, highs, root } = cuts.toDiagram(edge);
  const sets: number[][] = [[]];
  const below = (way: number) => (way === 1 ? [0] : sets[way >>> 1]);
  for (let node = 1; node < levels.length; node++) {
    const withVariable = below(highs[node]).map((set) => set | (1 << levels[node]));
    sets.push([...below(lows[node]), ...withVariable]);
  }
  return below(root).toSorted((a, b) => a - b);
}
