import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type FaultTree, type Gate, literal } from "../fault-tree/fault-tree.ts";
import { arbitraryTree } from "./arbitrary-tree.ts";
import { referenceCuts } from "./reference-cuts.ts";
import { referenceImportance, referenceProbability } from "./reference-importance.ts";
import { referenceTruth } from "./reference-truth.ts";

/** A tree over the events a, b and c (nodes 0 to 2) whose last gate is the top. */
function treeOf(...gates: readonly Gate[]): FaultTree {
  return { events: ["a", "b", "c"], gates, top: literal(2 + gates.length) };
}

const [a, b, c] = [literal(0), literal(1), literal(2)];
const [notA, notB] = [literal(0, true), literal(1, true)];
const twoOfThree = treeOf({ kind: "at-least", count: 2, inputs: [a, b, c] });

describe("minimal cuts by trying all sets", () => {
  test("of two of three are its pairs", () => {
    expect(referenceCuts(twoOfThree)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ]);
  });

  test("of the constants are the empty cut, and none", () => {
    expect(referenceCuts(treeOf({ kind: "all", inputs: [] }))).toEqual([[]]);
    expect(referenceCuts(treeOf({ kind: "any", inputs: [] }))).toEqual([]);
  });

  test("with negation are what must happen while all else is absent", () => {
    const gates: Gate[] = [
      { kind: "all", inputs: [a, notB] },
      { kind: "all", inputs: [b, c] },
      { kind: "any", inputs: [literal(3), literal(4)] },
    ];
    expect(referenceCuts(treeOf(...gates))).toEqual([[0], [1, 2]]);
    expect(referenceCuts(treeOf({ kind: "odd", inputs: [a, b] }))).toEqual([[0], [1]]);
    expect(referenceCuts(treeOf({ kind: "any", inputs: [notA, b] }))).toEqual([[]]);
  });

  test("of a ring need a cause outside it", () => {
    const ring = (kind: "all" | "any"): Gate[] => [
      { kind: "any", inputs: [a, literal(4)] },
      { kind, inputs: [b, literal(3)] },
    ];
    expect(referenceCuts(treeOf(...ring("any")))).toEqual([[0], [1]]);
    expect(referenceCuts(treeOf(...ring("all")))).toEqual([[0, 1]]);
  });
});

test("what a ring denies is settled before it is denied", () => {
  const gates: Gate[] = [
    { kind: "all", inputs: [literal(5, true), literal(4)] },
    { kind: "any", inputs: [literal(3), c] },
    { kind: "any", inputs: [a, literal(5)] },
    { kind: "any", inputs: [literal(3)] },
  ];
  expect(referenceCuts(treeOf(...gates))).toEqual([[2]]);
});

test("probability and importance are those of the textbook for two of three", () => {
  const probabilities = [0.1, 0.2, 0.5];
  expect(referenceProbability(twoOfThree, probabilities)).toBeCloseTo(0.15, 12);
  const [first] = referenceImportance(twoOfThree, probabilities);
  expect(first.birnbaum).toBeCloseTo(0.5, 12);
  expect(first.criticality).toBeCloseTo(1 / 3, 12);
  expect(first.fussellVesely).toBeCloseTo(0.06 / 0.15, 12);
  expect(first.riskAchievement).toBeCloseTo(0.6 / 0.15, 12);
  expect(first.riskReduction).toBeCloseTo(1.5, 12);
});

test("an importance has no value where the top cannot happen, and may be infinite", () => {
  expect(referenceImportance(treeOf({ kind: "any", inputs: [] }), [0.1, 0.1, 0.1])[0]).toEqual({
    birnbaum: 0,
    criticality: null,
    fussellVesely: null,
    riskAchievement: null,
    riskReduction: null,
  });
  const [only] = referenceImportance(treeOf({ kind: "any", inputs: [a] }), [0.1, 0.1, 0.1]);
  expect(only.riskReduction).toBe(Number.POSITIVE_INFINITY);
});

test("without negation no event ever prevents the top", () => {
  const size = { events: 6, gates: 8, hasNegation: false, hasRings: true };
  fc.assert(
    fc.property(arbitraryTree(size), (tree) => {
      const truth = referenceTruth(tree);
      for (const [set, isTrue] of truth.entries()) {
        for (let event = 1; event < truth.length; event *= 2) {
          expect(!isTrue || truth[set | event]).toBe(true);
        }
      }
    }),
  );
});
