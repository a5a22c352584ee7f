import fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryTree } from "../../testing/arbitrary-tree.ts";
import { Allowance } from "../diagram/allowance.ts";
import { solveTree, takeApart } from "../modules/solve-tree.ts";
import { countAllOrders, countCuts } from "./count-cuts.ts";
import { countFewOrders } from "./count-few-orders.ts";
import { cutFamilies } from "./cut-family.ts";
import { cutsOfAny } from "./cuts-of-any.ts";

const allowance = new Allowance({ bytes: 2 ** 30, isCancelled: () => false });

test("few orders are counted in plain numbers as all are", () => {
  fc.assert(
    fc.property(
      arbitraryTree({ events: 12, gates: 16, hasNegation: false, hasRings: false }),
      fc.nat(4),
      (tree, order) => {
        const cuts = cutFamilies(solveTree(takeApart(tree), allowance), allowance);
        expect(countCuts(cuts, order)).toEqual(countAllOrders(cuts, order));
      },
    ),
    { numRuns: 300 },
  );
});

test("more cuts than plain numbers can tell apart are counted exactly", () => {
  const wide = 2 ** 14;
  const events = Array.from({ length: 4 * wide }, String);
  const any = cutsOfAny({ order: 4, weights: Array.from({ length: wide }, () => 1), allowance });
  const parts = [0, 1, 2, 3].map((part) => ({
    name: events.length + part,
    nodes: Int32Array.from({ length: wide }, (_, at) => part * wide + at),
    sets: any,
  }));
  const all = {
    levels: Int32Array.of(0, 3, 2, 1, 0),
    lows: new Int32Array(5),
    highs: Int32Array.of(0, 1, 2, 4, 6),
    root: 8,
  };
  const top = {
    name: events.length + 4,
    nodes: Int32Array.from(parts, ({ name }) => name),
    sets: all,
  };
  const families = [...parts, top];
  expect(countFewOrders(families, 4)).toBeUndefined();
  expect(countCuts({ events, families }, 4).byOrder).toEqual([0n, 0n, 0n, 0n, 2n ** 56n]);
});
