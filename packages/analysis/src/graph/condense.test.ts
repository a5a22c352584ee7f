import fc from "fast-check";
import { expect, test } from "vitest";
import { type Adjacency, condense } from "./condense.ts";

const arbitraryEdges = fc
  .integer({ min: 1, max: 12 })
  .chain((size) =>
    fc.tuple(
      fc.constant(size),
      fc.array(fc.tuple(fc.nat({ max: size - 1 }), fc.nat({ max: size - 1 })), { maxLength: 30 }),
    ),
  );

function adjacency(size: number, edges: readonly (readonly [number, number])[]): Adjacency {
  const rows = Array.from({ length: size }, (_, node) =>
    edges.filter(([from]) => from === node).map(([, to]) => to),
  );
  const start = new Int32Array(size + 1);
  for (const [node, row] of rows.entries()) start[node + 1] = start[node] + row.length;
  return { start, edges: Int32Array.from(rows.flat()) };
}

/** Which nodes reach which, by closing the relation step by step. */
function closure(size: number, edges: readonly (readonly [number, number])[]): boolean[][] {
  const reaches = Array.from({ length: size }, (_, a) =>
    Array.from({ length: size }, (_, b) => a === b),
  );
  for (let round = 0; round < size; round++) {
    for (const [from, to] of edges) {
      for (const row of reaches) if (row[from]) row[to] = true;
    }
  }
  return reaches;
}

test("members of a component reach each other, and what is pointed at comes first", () => {
  fc.assert(
    fc.property(arbitraryEdges, ([size, edges]) => {
      const { order, end } = condense(adjacency(size, edges));
      const reaches = closure(size, edges);
      expect([...order].sort((a, b) => a - b)).toEqual(
        Array.from({ length: size }, (_, node) => node),
      );
      for (let a = 0; a < size; a++) {
        for (let b = 0; b < a; b++) {
          const [later, earlier] = [order[a], order[b]];
          const isTogether = end[a] === end[b];
          expect(isTogether).toBe(reaches[later][earlier] && reaches[earlier][later]);
          expect(isTogether || !reaches[earlier][later]).toBe(true);
        }
      }
    }),
  );
});

test("a ring of a hundred thousand nodes needs no recursion", () => {
  const size = 100_000;
  const start = Int32Array.from({ length: size + 1 }, (_, node) => node);
  const edges = Int32Array.from({ length: size }, (_, node) => (node + 1) % size);
  expect(condense({ start, edges }).end[0]).toBe(size);
});
