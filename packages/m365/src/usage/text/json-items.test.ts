import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonItems } from "./json-items.ts";

function read(text: string, size = text.length + 1) {
  const items = jsonItems();
  const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
    text.slice(at * size, (at + 1) * size),
  );
  return [...pieces.flatMap((piece) => [...items.write(piece)]), ...items.end()];
}

const itemsOf = (text: string, size?: number) =>
  read(text, size).flatMap((part) => ("item" in part ? [part.item] : []));

test.each([
  ["a page", '{"@odata.count": 2, "value": [{"a": [1, {"value": [2]}]}, {"b": "}]"}]}'],
  ["pages one after another", '{"value":[{"a":[1,{"value":[2]}]}]}\n{"value":[{"b":"}]"}]}'],
  ["an array", '[{"a": [1, {"value": [2]}]}, {"b": "}]"}]'],
  ["one after another", '{"a": [1, {"value": [2]}]}\n{"b": "}]"}\n'],
])("the items of %s", (_, text) => {
  expect(itemsOf(text)).toEqual([{ a: [1, { value: [2] }] }, { b: "}]" }]);
});

test("what stands around the items of a page, before or after them", () => {
  expect(read('{"@odata.nextLink": "x",\n"value": [{"a": 1}], "more": [{"b": 2}]}')).toEqual([
    { item: { a: 1 }, line: 2 },
    { envelope: { "@odata.nextLink": "x", value: [], more: [{ b: 2 }] }, line: 2 },
  ]);
});

test.each([
  ['{"value": [{"a": 1}, {"b"', "the file ends in the middle"],
  ['{"value": []}}', "`}` closes what was never opened"],
  ['[{"a" 1}]', /Expected ':'/],
])("%s is a fault", (text, fault) => {
  expect(read(text).at(-1)).toMatchObject({ fault: expect.stringMatching(fault) });
});

test("an item of endless length ends the reading", () => {
  const parts = read(`[{"a": "${"x".repeat(5_000_000)}`, 1_000_000);
  expect(parts).toEqual([{ fault: "one item is longer than any that Graph gives", line: 1 }]);
});

test("reads what JSON.parse reads, in whatever pieces it comes", () => {
  const item = fc.dictionary(fc.string(), fc.jsonValue());
  fc.assert(
    fc.property(fc.array(item), fc.integer({ min: 1, max: 9 }), (value, size) => {
      const copy: unknown = JSON.parse(JSON.stringify(value));
      expect(itemsOf(JSON.stringify({ context: "c", value }), size)).toEqual(copy);
      expect(itemsOf(JSON.stringify(value), size)).toEqual(copy);
    }),
  );
});
