import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { csvRecords, EndlessRecord } from "./csv-records.ts";

function read(...pieces: readonly string[]) {
  const records = csvRecords();
  return [...pieces.flatMap((piece) => [...records.write(piece)]), ...records.end()];
}

const fieldsOf = (...pieces: readonly string[]) => read(...pieces).map(({ fields }) => fields);

test("quoted fields hold delimiters, quotes and line breaks; lines are counted", () => {
  expect(read('a,b\r\n"x, ""y""\nz",2\r\n\r\n3,4')).toEqual([
    { fields: ["a", "b"], line: 1 },
    { fields: ['x, "y"\nz', "2"], line: 2 },
    { fields: ["3", "4"], line: 5 },
  ]);
});

test.each([
  ["semicolons", "a;b\n1,5;2"],
  ["tabs", "a\tb\n1,5\t2"],
  ["the line that spreadsheets put first", "sep=;\na;b\n1,5;2"],
])("%s", (_, text) => {
  expect(fieldsOf(text)).toEqual([
    ["a", "b"],
    ["1,5", "2"],
  ]);
});

test("a quote within a field is a letter", () => {
  expect(fieldsOf('a,b\n5" disk,2')).toEqual([
    ["a", "b"],
    ['5" disk', "2"],
  ]);
});

test("a quote that is never closed ends the reading", () => {
  expect(() => read('a,b\n"open,2\n')).toThrow(expect.objectContaining({ line: 2 }));
  const records = csvRecords();
  expect(() => [...records.write(`a,b\n"${"open\n".repeat(300_000)}`)]).toThrow(EndlessRecord);
});

test("reads what another reader reads, in whatever pieces it comes", () => {
  const field = fc.string({ unit: fc.constantFrom("a", "é", '"', ",", "\n", " ", "\r\n") });
  const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1 });
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 5 }), (rows, size) => {
      const text = ["h,i", ...rows.map((row) => row.map(quoted).join(","))].join("\r\n");
      const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
        text.slice(at * size, (at + 1) * size),
      );
      const peer: unknown = parse(text, { relaxColumnCount: true, recordDelimiter: "\r\n" });
      expect(fieldsOf(...pieces)).toEqual(peer);
    }),
  );
});

function quoted(field: string): string {
  return `"${field.replaceAll('"', '""')}"`;
}
