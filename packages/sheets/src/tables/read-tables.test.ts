import { strToU8 } from "fflate";
import { expect, test } from "vitest";
import { bytesOf } from "../testing/bytes-of.ts";
import { workbookOf } from "../testing/workbook-of.ts";
import { readTables } from "./read-tables.ts";

const read = (name: string, bytes: Uint8Array) => readTables([{ name, bytes }]);
const rowsOf = (name: string, bytes: Uint8Array) => read(name, bytes).tables[0]?.rows;
const faultOf = (name: string, bytes: Uint8Array) => read(name, bytes).faults[0]?.message;

test("cells of a workbook: texts, numbers, days, times, results of formulas, faults", () => {
  const bytes = workbookOf(
    '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c></row>' +
      '<row r="5"><c r="A5" t="s"><v>1</v></c><c r="B5" s="1"><v>45000</v></c><c r="C5" s="2"><v>0.1666666666666667</v></c><c r="D5" s="3"><v>1.5</v></c><c r="E5" t="str"><f>A1</f><v>x</v></c><c r="F5"><f>A1</f></c><c r="G5" t="e"><v>#REF!</v></c><c r="H5"><v>0.30000000000000004</v></c><c r="I5" t="b"><v>1</v></c></row>',
  );
  expect(read("a.xlsx", bytes).tables).toEqual([
    {
      file: "a.xlsx",
      sheet: "Assets",
      rows: [
        { number: 2, cells: ["Name", "", "a\rb_x0041_"] },
        {
          number: 5,
          cells: [
            "Payroll",
            "2023-03-15",
            "4h",
            "1.5",
            "x",
            { fault: expect.stringContaining("formula without a result") },
            { fault: "shows #REF!: mend the formula, or write the value itself" },
            "0.30000000000000004",
            "true",
          ],
        },
      ],
    },
  ]);
});

test.each([
  ["UTF-8 with a mark", bytesOf("\ufeffId;Name\nx;Łódź\n"), "Łódź"],
  [
    "UTF-8 with the letter that stands for what is none",
    bytesOf("Id;Name\nx;Łódź \ufffd\n"),
    "Łódź \ufffd",
  ],
  ["UTF-16", new Uint8Array([0xff, 0xfe, ...wide("Id\tName\nx\tŁódź\n")]), "Łódź"],
  ["Windows-1252", latin("Id;Name\nx;Caf\u00e9 \u0080\n"), "Café €"],
  ["a line that names the separator", bytesOf("sep=;\nId;Name\nx;a,b,c\n"), "a,b,c"],
])("CSV in %s", (_, bytes, name) => {
  expect(rowsOf("people.csv", bytes)).toEqual([
    { number: 1, cells: ["Id", "Name"] },
    { number: 2, cells: ["x", name] },
  ]);
});

test("rows of CSV are numbered as a spreadsheet program shows them", () => {
  const rows = rowsOf("x.csv", bytesOf('Id,Name\na,"one\ntwo"\n\nb,three\n'));
  expect(rows?.map(({ number }) => number)).toEqual([1, 2, 4]);
});

test("nothing that could run as a formula is one", () => {
  expect(rowsOf("x.csv", bytesOf("'=1+1,'+44 1,'quoted,-5\n"))?.[0]?.cells).toEqual([
    "=1+1",
    "+44 1",
    "'quoted",
    "-5",
  ]);
});

test.each([
  ["a.xlsx", new Uint8Array(), "is empty"],
  ["a.xlsx", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]), "has a password"],
  ["a.xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]), "save it as .xlsx"],
  ["a.xlsx", strToU8("PK\u0003\u0004 and no more"), "is damaged"],
  ["a.xlsx", workbookOf("<row><c><v>1</v></row>"), "is damaged in xl/worksheets/sheet1.xml"],
  ["a.docx", workbookOf("", { "xl/workbook.xml": "" }), "is damaged"],
  ["a.csv", new Uint8Array([1, 0, 2]), "is no text"],
  ["a.csv", bytesOf('Id,Name\nx,"open\n'), "line 2 that is not closed"],
  ["a.csv", bytesOf(`${"a,".repeat(201)}b`), "more than 200 columns"],
])("%s that cannot be read is told of (%#)", (name, bytes, message) => {
  expect(faultOf(name, bytes)).toContain(message);
});

test("an archive cut anywhere is damaged, and nothing else", () => {
  const whole = workbookOf('<row r="1"><c r="A1" t="s"><v>1</v></c></row>');
  for (let length = 4; length < whole.length; length += 7) {
    expect(faultOf("a.xlsx", whole.subarray(0, length))).toContain("is damaged");
  }
});

test("entities declared in a workbook are not expanded", () => {
  const xml =
    '<!DOCTYPE worksheet [<!ENTITY a "aaaa">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>';
  expect(faultOf("a.xlsx", workbookOf("", { "xl/worksheets/sheet1.xml": xml }))).toContain(
    "damaged",
  );
});

function wide(text: string): readonly number[] {
  return Array.from(text, (letter) => letter.charCodeAt(0)).flatMap((code) => [
    code & 255,
    code >> 8,
  ]);
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

test("reading is told of piece by piece, with its rows, and ends with what is thrown there", () => {
  const csv = bytesOf(`Id,Name\n${"x,some name\n".repeat(20_000)}`);
  const told: (readonly [number, number])[] = [];
  readTables([{ name: "a.csv", bytes: csv }], (share, rows) => told.push([share, rows]));
  expect(told.length).toBeGreaterThan(2);
  expect(told.at(-1)).toEqual([0.5, 20_001]);
  expect(told).toEqual(told.toSorted(([one], [other]) => one - other));
  const workbook = { name: "a.xlsx", bytes: workbookOf('<row r="1"><c r="A1"><v>1</v></c></row>') };
  const stop = () => {
    throw new Error("nobody waits any more");
  };
  for (const file of [{ name: "a.csv", bytes: csv }, workbook]) {
    expect(() => readTables([file], stop)).toThrow("nobody waits any more");
  }
});
