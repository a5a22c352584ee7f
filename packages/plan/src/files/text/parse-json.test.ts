import { expect, test } from "vitest";
import { parseJson } from "./parse-json.ts";
import { maxDepth } from "../source.ts";

test.each([
  ["null", null],
  [' {"a": [1e999, 1E2, "\\u00e9"]} \n', { a: [Number.POSITIVE_INFINITY, 100, "é"] }],
  ['"a: b"', "a: b"],
])("%j is read", (text, value) => {
  expect(parseJson(text)).toMatchObject({ value, problems: [] });
});

test("names that objects have of themselves are ordinary keys", () => {
  const { value, problems } = parseJson('{"__proto__": {"a": 1}, "constructor": 2}');
  expect(Object.keys(value ?? {})).toEqual(["__proto__", "constructor"]);
  expect(problems).toEqual([]);
});

test("every repeated key is told, and the later one counts", () => {
  const text = '{"a": 1, "b": [{"c": ":", "c": 2, "\\u0063": 3}], "a": 4}';
  const { value, problems } = parseJson(text);
  expect(value).toEqual({ a: 4, b: [{ c: 3 }] });
  const message = (name: string) => `"${name}" stands here a second time: keep one of the two`;
  expect(problems).toEqual([
    { id: "repeated-key", message: message("a"), offset: text.lastIndexOf('"a"') },
    { id: "repeated-key", message: message("c"), offset: text.indexOf('"c": 2') },
    { id: "repeated-key", message: message("c"), offset: text.indexOf('"\\u0063"') },
  ]);
});

test("a text that is not JSON is refused where its first fault is", () => {
  const message = "this is not JSON: a comma or ] is missing before this";
  const { value, problems } = parseJson('{"a": [1 2]}');
  expect(value).toBeUndefined();
  expect(problems).toEqual([{ id: "syntax", message, offset: 9 }]);
});

test.each([
  ["lists", "[", "]", 100],
  ["objects", '{"a":', "}", 500],
])("%s may stand inside each other only so deep", (_, open, close, offset) => {
  const nested = (depth: number) =>
    `${open.repeat(depth)}1${close.repeat(depth)}`.replace("[1", "[");
  expect(parseJson(nested(maxDepth)).problems).toEqual([]);
  const message = `more than ${maxDepth} lists and objects stand inside each other here`;
  expect(parseJson(nested(100_000)).problems).toEqual([{ id: "too-deep", message, offset }]);
});

test("a text that never ends is read to its end", () => {
  const message = "this is not JSON: the text ends too early";
  expect(parseJson("[".repeat(100_000)).problems).toEqual([
    { id: "syntax", message, offset: 100_000 },
  ]);
});
