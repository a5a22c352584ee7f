import fc from "fast-check";
import { expect, test } from "vitest";
import { Allowance } from "./allowance.ts";
import { ComputedTable } from "./computed-table.ts";

const pairs = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 })),
  {
    maxLength: 2000,
  },
);

test("what is found is what was kept last, or nothing", () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const table = new ComputedTable(new Allowance({ bytes: 2 ** 20, isCancelled: () => false }));
      const kept = new Map<string, number>();
      for (const [at, [a, b]] of all.entries()) {
        const found = table.find(a, b);
        expect([-1, kept.get(`${a} ${b}`) ?? -1]).toContain(found);
        table.keep(a, b, at);
        kept.set(`${a} ${b}`, at);
        expect(table.find(a, b)).toBe(at);
      }
    }),
  );
});

test("the table grows with the work as long as there is memory", () => {
  const work = 20_000;
  const foundWithin = (bytes: number) => {
    const table = new ComputedTable(new Allowance({ bytes, isCancelled: () => false }));
    for (let a = 1; a <= work; a++) table.keep(a, a + 1, a);
    return Array.from({ length: work }, (_, at) => table.find(at + 1, at + 2)).filter(
      (found, at) => found === at + 1,
    ).length;
  };
  expect(foundWithin(2 ** 26)).toBeGreaterThan(work / 2);
  expect(foundWithin(2 ** 13)).toBeLessThan(work / 50);
});
