import fc from "fast-check";
import { expect, test } from "vitest";
import { addressBook } from "../addresses/address-book.ts";
import { cellsOf } from "./cells.ts";

const wanted = ["from", "port", "bytes"];
const columns = ["id", "from", "port", "state", "bytes", "note"];

test("cells are read where they stand", () => {
  const cells = cellsOf({ delimiter: "\t", columns, wanted });
  expect(cells.cut("a\t::FFFF:10.0.0.7\t443\tSF\t1.5\tnothing")).toBe(true);
  expect(cells.address(0, addressBook())).toEqual({ text: "10.0.0.7", kind: "private" });
  expect(cells.port(1)).toBe(443);
  expect(cells.number(2)).toBe(1.5);
  expect([cells.is(2, "1.5"), cells.is(2, "1."), cells.is(2, "1.5\t")]).toEqual([
    true,
    false,
    false,
  ]);
});

test("a line that ends before the last cell is none; what comes after it does not matter", () => {
  const cells = cellsOf({ delimiter: "\t", columns, wanted });
  expect(cells.cut("a\t10.0.0.7\t443\tSF")).toBe(false);
  expect(cells.cut("a\t10.0.0.7\t443\tSF\t9")).toBe(true);
});

test("a column that there is not has empty cells", () => {
  const cells = cellsOf({ delimiter: " ", columns: ["port"], wanted });
  expect(cells.cut("443")).toBe(true);
  expect([cells.text(0), cells.port(0), cells.number(2)]).toEqual(["", -1, Number.NaN]);
});

test("cells are those that a line has when it is split, also after other lines", () => {
  const cells = cellsOf({ delimiter: ",", columns, wanted });
  const cell = fc.string({ unit: fc.constantFrom("0", "1", ".", "-", "a", " "), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(cell, { minLength: 5, maxLength: 8 }), (all) => {
      expect(cells.cut(all.join(","))).toBe(true);
      expect(wanted.map((_, at) => cells.text(at))).toEqual([all[1], all[2], all[4]]);
    }),
  );
});
