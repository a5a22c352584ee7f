import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryQuantifiedTree, arbitraryTree } from "../testing/arbitrary-tree.ts";
import { referenceCuts } from "../testing/reference-cuts.ts";
import { type FaultTree, literal } from "./fault-tree.ts";
import { solveFaultTree } from "./solve-fault-tree.ts";

describe("cuts come in order", () => {
  test("of size, then of impossible events, then of chance, then of name", () => {
    const any = { events: 8, gates: 14, hasNegation: true, hasRings: true };
    const chances = fc.array(fc.constantFrom(0, 0.1, 0.2, 0.5, 1), { minLength: 8, maxLength: 8 });
    const names = fc.shuffledSubarray(["a", "b", "c", "d", "e", "f", "g", "h"], {
      minLength: 8,
      maxLength: 8,
    });
    fc.assert(
      fc.property(arbitraryTree(any), chances, names, (tree, probabilities, shuffled) => {
        const events = shuffled.slice(0, tree.events.length);
        const solution = solveFaultTree({ ...tree, events }, { probabilities });
        const named = (cut: readonly number[]) => cut.map((event) => events[event]).join("");
        const possible = (cut: readonly number[]) =>
          cut.filter((event) => probabilities[event] > 0);
        const chanceOf = (cut: readonly number[]) =>
          possible(cut).reduce((chance, event) => chance * probabilities[event], 1);
        const expected = referenceCuts(tree)
          .map((cut) => cut.toSorted((a, b) => (events[a] < events[b] ? -1 : 1)))
          .sort(
            (a, b) =>
              a.length - b.length ||
              possible(b).length - possible(a).length ||
              differenceOf(chanceOf(b), chanceOf(a)) ||
              (named(a) < named(b) ? -1 : 1),
          );
        expect([...solution.cuts()].map(named)).toEqual(expected.map(named));
      }),
      { numRuns: 500 },
    );
  });

  test("at once, however many there are", () => {
    // Twenty independent choices of one of ten: 10^20 cuts.
    const events = Array.from({ length: 200 }, (_, event) => `e${String(event).padStart(3, "0")}`);
    const choices = Array.from({ length: 20 }, (_, choice) => ({
      kind: "any" as const,
      inputs: Array.from({ length: 10 }, (_, at) => literal(choice * 10 + at)),
    }));
    const all = { kind: "all" as const, inputs: choices.map((_, choice) => literal(200 + choice)) };
    const tree: FaultTree = { events, gates: [...choices, all], top: literal(220) };
    const solution = solveFaultTree(tree);
    expect(solution.counts().total).toBe(10n ** 20n);
    const [first, second] = solution.cuts();
    expect(first).toEqual(choices.map((_, choice) => choice * 10));
    expect(second).toEqual([...first.slice(0, 19), 191]);
  });

  test("and stop at the order asked for", () => {
    fc.assert(
      fc.property(
        arbitraryQuantifiedTree({ events: 8, gates: 14, hasNegation: false, hasRings: true }),
        fc.nat({ max: 3 }),
        ({ tree, probabilities }, order) => {
          const complete = [...solveFaultTree(tree, { probabilities }).cuts()];
          const limited = [...solveFaultTree(tree, { probabilities, order }).cuts()];
          expect(limited).toEqual(complete.filter(({ length }) => length <= order));
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** 0 for chances that differ by no more than the order of multiplication. */
function differenceOf(a: number, b: number): number {
  return Math.abs(a - b) <= 1e-9 * Math.max(a, b) ? 0 : a - b;
}
