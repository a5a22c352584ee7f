import { expect, test } from "vitest";
import { readUnitTable } from "./unit-table.ts";

test("values and units, with or without a header, by commas or semicolons", () => {
  const table = new Map([
    ["Yard, north", "yard"],
    ["Trainees", ""],
  ]);
  for (const text of [
    'Department,Unit\n"Yard, north",yard\nTrainees,',
    '"Yard, north";yard\r\nTrainees;',
  ]) {
    expect(readUnitTable(text)).toEqual({ table, problems: [] });
  }
});

test("what is no such line is told, and the rest read", () => {
  const { table, problems } = readUnitTable('a,x\nb\n,y\na,z\nc,x,y\n"d,x');
  expect([...table]).toEqual([["a", "x"]]);
  expect(problems).toEqual([
    { line: 2, message: "is not a value and the id of a unit, joined by a comma" },
    { line: 3, message: "is not a value and the id of a unit, joined by a comma" },
    { line: 4, message: "has a a second time" },
    { line: 5, message: "is not a value and the id of a unit, joined by a comma" },
    { line: 6, message: "a quote is opened and not closed again" },
  ]);
});
