import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryTree } from "../../testing/arbitrary-tree.ts";
import { referenceTruth } from "../../testing/reference-truth.ts";
import { Allowance, Cancelled } from "../diagram/allowance.ts";
import { type FaultTree, type Gate, literal } from "../fault-tree.ts";
import { bytesOfCauses } from "./causes.ts";
import { peelGates } from "./peel-gates.ts";
import { hasRings } from "./rings.ts";

const allowance = new Allowance({ bytes: 2 ** 30, isCancelled: () => false });

for (const rings of [false, true]) {
  test(`the peeled tree says the same and has no rings, with ${rings ? "rings" : "no rings"}`, () => {
    const size = { events: 8, gates: 12, hasNegation: false, hasRings: rings };
    fc.assert(
      fc.property(arbitraryTree(size), (tree) => {
        const peeled = peelGates(tree, allowance);
        if (peeled === undefined) throw new Error("a small tree was too large");
        expect(referenceTruth(peeled)).toEqual(referenceTruth(tree));
        expect(hasRings(peeled)).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
}

test("what a gate has alone is gone below it", () => {
  const [a, b, c, d] = [0, 1, 2, 3].map((event) => literal(event));
  const either: Gate = { kind: "any", inputs: [a, b] };
  const tree: FaultTree = {
    events: ["a", "b", "c", "d"],
    gates: [
      either,
      { kind: "all", inputs: [literal(4), c] },
      { kind: "any", inputs: [a, literal(5)] },
      { kind: "all", inputs: [literal(6), d] },
    ],
    top: literal(7),
  };
  expect(peelGates(tree, allowance)).toEqual({
    events: tree.events,
    gates: [
      { kind: "all", inputs: [literal(5), d] },
      { kind: "any", inputs: [a, literal(6)] },
      { kind: "all", inputs: [b, c] },
    ],
    top: literal(4),
  });
});

test("trees with negation are left alone", () => {
  const gates: readonly Gate[] = [{ kind: "all", inputs: [0, 3] }];
  expect(peelGates({ events: ["a", "b"], gates, top: literal(2) }, allowance)).toBeUndefined();
});

test("ends as soon as it is called off", () => {
  let checks = 0;
  const isCancelled = () => ++checks === 3;
  const limited = new Allowance({ bytes: 2 ** 30, isCancelled });
  expect(() => peelGates(ladder(100), limited)).toThrow(Cancelled);
  expect(checks).toBe(3);
  expect(limited.canSpare(2 ** 29)).toBe(true);
});

test("gives up without the memory for its sets, or for what it keeps", () => {
  const enoughFor = (bytes: number) => {
    const limited = new Allowance({ bytes, isCancelled: () => false });
    const peeled = peelGates(ladder(100), limited);
    expect(limited.canSpare(bytes / 2)).toBe(true);
    return peeled !== undefined;
  };
  const sets = 2 * bytesOfCauses(ladder(100));
  expect(enoughFor(sets - 1)).toBe(false);
  expect(enoughFor(sets)).toBe(false);
  expect(enoughFor(2 * sets)).toBe(true);
});

/** Gates that need an event of their own and the one before, in turn with those that either is enough for. */
function ladder(size: number): FaultTree {
  const gates = Array.from({ length: size }, (_, gate): Gate => {
    const before = literal(gate === 0 ? size : size + gate);
    return { kind: gate % 2 === 0 ? "all" : "any", inputs: [literal(gate), before] };
  });
  const events = Array.from({ length: size + 1 }, (_, event) => `${event}`);
  return { events, gates, top: literal(2 * size) };
}
