import fc from "fast-check";
import { expect, test } from "vitest";
import { numberTable } from "./number-table.ts";

test("a table has what a Map has, for keys that differ in their higher bits alone too", () => {
  const number = fc.nat(3).map((high) => high * 2 ** 32 + 1);
  const key = fc.tuple(number, number, fc.nat(2));
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.integer()), { maxLength: 60 }), (entries) => {
      const table = numberTable(48, 2);
      const map = new Map<string, number>();
      for (const [[a, b, c], value] of entries) {
        const known = table.find(a, b, c);
        expect(known === -1).toBe(!map.has(`${a} ${b} ${c}`));
        const row = known === -1 ? table.add(a, b, c) : known;
        table.set(row, 1, value);
        map.set(`${a} ${b} ${c}`, value);
      }
      expect(table.size).toBe(map.size);
      for (const [[a, b, c]] of entries) {
        const row = table.find(a, b, c);
        expect([table.get(row, 0), table.get(row, 1)]).toEqual([NaN, map.get(`${a} ${b} ${c}`)]);
      }
    }),
  );
});

test("a table that was cleared has nothing, and its rows are as new", () => {
  const table = numberTable(1, 1);
  table.set(table.add(1, 2, 3), 0, 7);
  table.clear();
  expect([table.size, table.find(1, 2, 3)]).toEqual([0, -1]);
  expect(table.get(table.add(1, 2, 3), 0)).toBeNaN();
});
