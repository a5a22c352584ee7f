import { expect, test } from "vitest";
import type { Matrix, MatrixRow } from "./matrix.ts";
import { mostRows, withinLimit } from "./row-limit.ts";

const rows = Array.from(
  { length: mostRows + 20 },
  (_, at): MatrixRow => ({
    id: `service-${at}`,
    name: `Service ${at}`,
    inPlan: true,
    class: "shared",
    share: 0,
    uses: new Map(),
  }),
);
const counts = { "enterprise-wide": 0, shared: rows.length, specific: 0, unused: 0 };
const matrix: Matrix = { units: [], rows, counts };

test("the first rows are shown, in the order of the matrix, and the counts stay those of all", () => {
  const shown = withinLimit(matrix, {});
  expect(shown.rows).toEqual(rows.slice(0, mostRows));
  expect(shown.counts).toEqual(counts);
});

test("all are shown when asked for", () => {
  expect(withinLimit(matrix, { all: true }).rows).toHaveLength(rows.length);
});
