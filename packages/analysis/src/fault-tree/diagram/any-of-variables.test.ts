import fc from "fast-check";
import { expect, test } from "vitest";
import { Allowance, MemoryExceeded } from "./allowance.ts";
import { AnyOfVariables, type VariableWords } from "./any-of-variables.ts";
import type { Diagram, Edge } from "./diagram.ts";
import { GrowingDiagram } from "./growing-diagram.ts";

test("families are those of the variables told, each the same whenever it is told", () => {
  const variable = fc.nat(99);
  const told = fc.array(fc.array(variable, { maxLength: 6 }), { minLength: 1, maxLength: 400 });
  fc.assert(
    fc.property(told, (families) => {
      const allowance = new Allowance({ bytes: 2 ** 24, isCancelled: () => false });
      const diagram = new GrowingDiagram(allowance);
      const anyOf = new AnyOfVariables(diagram, allowance);
      const edgeOf = new Map<string, Edge>();
      for (const family of [...families, ...families]) {
        const numbers = wordsOf(family);
        const edge = anyOf.place({
          numbers: Int32Array.of(7, 7, ...numbers, 7),
          from: 2,
          to: numbers.length + 2,
        });
        const expected = [...new Set(family)].sort((a, b) => a - b);
        expect(edgeOf.get(expected.join()) ?? edge).toBe(edge);
        edgeOf.set(expected.join(), edge);
      }
      const made = diagram.toDiagram(0);
      for (const [expected, edge] of edgeOf) expect(variablesIn(made, edge)).toBe(expected);
    }),
    { numRuns: 100 },
  );
});

test("counts all memory that it holds, however much it has grown, and gives back no more", () => {
  const bytes = 2 ** 24;
  const allowance = new Allowance({ bytes, isCancelled: () => false });
  const diagram = new GrowingDiagram(allowance);
  const anyOf = new AnyOfVariables(diagram, allowance);
  const told = 8_000;
  for (let at = 0; at < told; at++) anyOf.place(oneWord(at, 1 << (at & 31)));
  // Of each family three numbers are needed for its node, and four to find it again in a table of which half stays free.
  const needed = told * (3 + 2 * 4) * Int32Array.BYTES_PER_ELEMENT;
  expect(allowance.has(bytes - needed)).toBe(false);
  anyOf.release();
  diagram.release();
  expect([allowance.has(bytes), allowance.has(bytes + 1)]).toEqual([true, false]);
});

test("takes no more than is allowed when it grows", () => {
  const allowance = new Allowance({ bytes: 2 ** 18, isCancelled: () => false });
  const anyOf = new AnyOfVariables(new GrowingDiagram(allowance), allowance);
  expect(() => {
    for (let at = 0; at < 2 ** 15; at++) anyOf.place(oneWord(at, 1));
  }).toThrow(MemoryExceeded);
});

function oneWord(word: number, bits: number): VariableWords {
  return { numbers: Int32Array.of(word, bits), from: 0, to: 2 };
}

function wordsOf(family: readonly number[]): Int32Array {
  const words = new Int32Array(4);
  for (const each of family) words[each >>> 5] |= 1 << (each & 31);
  return Int32Array.from([...words].flatMap((bits, word) => (bits === 0 ? [] : [word, bits])));
}

function variablesIn({ levels, lows, highs }: Diagram, root: Edge): string {
  const found: number[] = [];
  for (let edge = root; edge !== 0; edge = lows[edge >>> 1]) {
    expect(highs[edge >>> 1]).toBe(1);
    found.push(levels[edge >>> 1]);
  }
  return found.join();
}
