import { describe, expect, test } from "vitest";
import { readOpenPsa } from "../open-psa/read-open-psa.ts";
import { sharedModels } from "../testing/shared-models.ts";
import { solveFaultTree } from "./solve-fault-tree.ts";

const models = sharedModels();

/** The solution of a shared model, and the number of each of its events by name. */
function solve(text: string) {
  const read = readOpenPsa(text);
  if ("problems" in read) throw new Error(read.problems[0].message);
  const { tree, probabilities } = read.model;
  return {
    solution: solveFaultTree(tree, { probabilities }),
    events: tree.events,
    truncated: solveFaultTree(tree, { order: 3 }),
  };
}

describe.skipIf(models.length === 0)(
  "the shared models (MAINSTAY_DATA says where they are)",
  () => {
    for (const { name, text, expected } of models) {
      test(`${name} to the last cut`, () => {
        const { solution, truncated } = solve(text);
        const { total, byOrder } = solution.counts();
        expect(total).toBe(BigInt(expected.products));
        expect(byOrder.map(Number)).toEqual(expected.products_by_order);
        const upTo3 = [0, 1, 2, 3].map((order) => Number(truncated.counts().byOrder[order] ?? 0));
        expect(upTo3).toEqual([0, 1, 2, 3].map((order) => expected.products_by_order[order] ?? 0));
        expect([...truncated.cuts()].length).toBe(Number(truncated.counts().total));
      });

      test(`${name} in probability and importance`, () => {
        const { solution, events } = solve(text);
        const probability = solution.probability();
        expect(Math.abs(probability / expected.top_probability - 1)).toBeLessThan(1e-9);
        const found = solution.birnbaum();
        for (const [event, birnbaum] of expected.birnbaum_top3) {
          expect(Math.abs(found[events.indexOf(event)] / birnbaum - 1)).toBeLessThan(1e-9);
        }
      });
    }
  },
);
