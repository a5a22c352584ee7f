import fc from "fast-check";
import { expect, test } from "vitest";
import { Allowance } from "./allowance.ts";
import { AnyOfVariables } from "./any-of-variables.ts";
import type { Edge } from "./diagram.ts";
import { NodeTable } from "./node-table.ts";

test("families are those of the variables told, each the same whenever it is told", () => {
  const variable = fc.nat(99);
  const told = fc.array(fc.array(variable, { maxLength: 6 }), { minLength: 1, maxLength: 400 });
  fc.assert(
    fc.property(told, (families) => {
      const allowance = new Allowance({ bytes: 2 ** 24, isCancelled: () => false });
      const table = new NodeTable(allowance);
      const anyOf = new AnyOfVariables(table, allowance);
      const edgeOf = new Map<string, Edge>();
      for (const family of [...families, ...families]) {
        const words = new Int32Array(4);
        for (const each of family) words[each >>> 5] |= 1 << (each & 31);
        const numbers = Int32Array.from(
          [...words].flatMap((bits, word) => (bits === 0 ? [] : [word, bits])),
        );
        const edge = anyOf.place(numbers, numbers.length);
        const expected = [...new Set(family)].sort((a, b) => a - b);
        expect(variablesIn(table, edge)).toEqual(expected);
        expect(edgeOf.get(expected.join()) ?? edge).toBe(edge);
        edgeOf.set(expected.join(), edge);
      }
      anyOf.release();
      table.release();
      allowance.take(2 ** 24);
    }),
    { numRuns: 100 },
  );
});

function variablesIn({ cells }: NodeTable, root: Edge): readonly number[] {
  const found: number[] = [];
  for (let edge = root; edge !== 0; edge = cells[(edge >>> 1) * 4 + 1]) {
    expect(cells[(edge >>> 1) * 4 + 2]).toBe(1);
    found.push(cells[(edge >>> 1) * 4]);
  }
  return found;
}
