import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryQuantifiedTree } from "../testing/arbitrary-tree.ts";
import { referenceCuts } from "../testing/reference-cuts.ts";
import { referenceImportance, referenceProbability } from "../testing/reference-importance.ts";
import { type FaultTree, type Gate, literal } from "./fault-tree.ts";
import { solveFaultTree } from "./solve-fault-tree.ts";

type QuantifiedTree = {
  readonly tree: FaultTree;
  readonly probabilities: readonly number[];
};

const shapes = {
  coherent: { hasNegation: false, hasRings: false },
  "with negation": { hasNegation: true, hasRings: false },
  "with rings": { hasNegation: false, hasRings: true },
  "with negation and rings": { hasNegation: true, hasRings: true },
};

for (const [name, shape] of Object.entries(shapes)) {
  const arbitrary = arbitraryQuantifiedTree({ events: 8, gates: 14, ...shape });

  describe(`trees ${name} are as trying all sets says`, () => {
    test("in their cuts, complete and up to an order", () => {
      fc.assert(
        fc.property(arbitrary, fc.nat({ max: 4 }), ({ tree }, order) => {
          const expected = referenceCuts(tree);
          const sorted = (cuts: Iterable<readonly number[]>) =>
            [...cuts].sort((a, b) => a.length - b.length || compareEvents(a, b));
          expect(sorted(solveFaultTree(tree).cuts())).toEqual(expected);
          expect(sorted(solveFaultTree(tree, { order }).cuts())).toEqual(
            expected.filter(({ length }) => length <= order),
          );
        }),
        { numRuns: 300 },
      );
    });

    test("in the number of their cuts", () => {
      fc.assert(
        fc.property(arbitrary, fc.nat({ max: 9 }), ({ tree }, order) => {
          const expected = referenceCuts(tree).filter(({ length }) => length <= order);
          const { total, byOrder } = solveFaultTree(tree, { order }).counts();
          expect(total).toBe(BigInt(expected.length));
          expect(byOrder.reduce((sum, count) => sum + count, 0n)).toBe(total);
          for (const [events, count] of byOrder.entries()) {
            expect(count).toBe(BigInt(expected.filter(({ length }) => length === events).length));
          }
        }),
        { numRuns: 300 },
      );
    });

    test("in the probability of the top and the importance of events", () => {
      fc.assert(
        fc.property(arbitrary, ({ tree, probabilities: any }) => {
          const probabilities = any.map(plain);
          const solution = solveFaultTree(tree, { probabilities });
          const expected = referenceProbability(tree, probabilities);
          expect(solution.probability()).toBeCloseTo(expected, 12);
          expect(solution.probability() === 0).toBe(expected === 0);
          for (const [event, found] of solution.importance().entries()) {
            const known = referenceImportance(tree, probabilities)[event];
            expect(found).toEqual({
              birnbaum: near(known.birnbaum),
              criticality: near(known.criticality),
              fussellVesely: near(shareByCutsWith(event, { tree, probabilities })),
              riskAchievementWorth: near(known.riskAchievement),
              riskReductionWorth: near(known.riskReduction),
            });
          }
        }),
        { numRuns: 300 },
      );
    });
  });
}

/** Sums over all sets lose the digits of chances that are almost 0 or almost 1, so those are made so. */
function plain(chance: number): number {
  if (chance < 1e-4) return 0;
  return chance > 0.999 ? 1 : chance;
}

/** The chance that some cut with an event is within what happens, divided by the chance of the top. */
function shareByCutsWith(event: number, { tree, probabilities }: QuantifiedTree): number | null {
  const top = referenceProbability(tree, probabilities);
  const own = referenceCuts(tree).filter((cut) => cut.includes(event));
  const gates = own.map((cut): Gate => ({ kind: "all", inputs: cut.map((of) => literal(of)) }));
  const inputs = gates.map((_, gate) => literal(tree.events.length + gate));
  const some: FaultTree = {
    events: tree.events,
    gates: [...gates, { kind: "any", inputs }],
    top: literal(tree.events.length + gates.length),
  };
  return top === 0 ? null : referenceProbability(some, probabilities) / top;
}

/** Equal to a number that differs by no more than a billionth, and to null or infinity itself. */
function near(expected: number | null): unknown {
  if (expected === null || !Number.isFinite(expected)) return expected;
  return expect.closeTo(expected, 9 - Math.max(0, Math.ceil(Math.log10(Math.abs(expected) + 1))));
}

function compareEvents(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((event, place) => event !== b[place]);
  return at < 0 ? 0 : a[at] - b[at];
}
