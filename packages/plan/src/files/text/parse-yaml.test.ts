import { describe, expect, test } from "vitest";
import { maxDepth, maxRecordEntries } from "../source.ts";
import { parseYaml } from "./parse-yaml.ts";

describe("a value is what YAML 1.2 says with its core schema", () => {
  test.each([
    ["no", "no"],
    ["yes", "yes"],
    ["on", "on"],
    ["true", true],
    ["2026-01-31", "2026-01-31"],
    ["12:30", "12:30"],
    ["1_000", "1_000"],
    ["0x10", 16],
    ["0o10", 8],
    ["010", 10],
    ["1e3", 1000],
    ["1e999", "1e999"],
    [".inf", Number.POSITIVE_INFINITY],
    [".nan", Number.NaN],
    ["~", null],
    ["'1'", "1"],
    ["!!str 1", "1"],
    ["|\n  a\n  b\n", "a\nb\n"],
    [">-\n  a\n  b\n", "a b"],
    ["[a, {b: c}]", ["a", { b: "c" }]],
  ])("%j", (written, value) => {
    expect(parseYaml(`a: ${written}`)).toMatchObject({ value: { a: value }, problems: [] });
  });

  test.each([
    ["", undefined],
    ["\n\n", undefined],
    ["# only a comment\n", undefined],
    ["---\n...\n", null],
    ["a", "a"],
    ["- a", ["a"]],
    ["'1': a\nno: b\n2026-01-01: c", { 1: "a", no: "b", "2026-01-01": "c" }],
    ["a: &x {b: 1}\nc: *x", { a: { b: 1 }, c: { b: 1 } }],
    ["a: &x {b: 1}\nc: {<<: *x}", { a: { b: 1 }, c: { "<<": { b: 1 } } }],
    ["%YAML 1.2\n---\na: 1\n...\n", { a: 1 }],
  ])("%j", (text, value) => {
    const parsed = parseYaml(text);
    expect(parsed.value).toEqual(value);
    expect(parsed.problems).toEqual([]);
  });
});

test("names that objects have of themselves are ordinary keys", () => {
  const { value } = parseYaml("__proto__: {a: 1}\nconstructor: 2\n");
  expect(Object.entries(value ?? {})).toEqual([
    ["__proto__", { a: 1 }],
    ["constructor", 2],
  ]);
});

test("every repeated key is told, and the later one counts", () => {
  const { value, problems } = parseYaml("a: 1\nb: {'c': 1, c: 2, \"c\": 3}\na: 4\n");
  expect(value).toEqual({ a: 4, b: { c: 3 } });
  expect(problems).toEqual([
    {
      id: "repeated-key",
      message: '"a" stands here a second time: keep one of the two',
      offset: 31,
    },
    {
      id: "repeated-key",
      message: '"c" stands here a second time: keep one of the two',
      offset: 17,
    },
    {
      id: "repeated-key",
      message: '"c" stands here a second time: keep one of the two',
      offset: 23,
    },
  ]);
});

test.each([
  ["a: 1\n---\nb: 2\n", 5],
  ["a: 1\n---\n", 5],
  ["---\na: |\n  ---\n--- b\n", 15],
  ["---\n---\n", 4],
  ["a: [b]\n# --- no\n---\n{}", 16],
])("a second document in %j is refused where it begins", (text, offset) => {
  const message = "a second document begins here: keep one document in a file";
  const { value, problems } = parseYaml(text);
  expect(value).toBeUndefined();
  expect(problems).toEqual([{ id: "several-documents", message, offset }]);
});

test.each([
  ["flow", (depth: number) => "[".repeat(depth) + "]".repeat(depth), 99],
  ["open flow", (depth: number) => "[".repeat(depth), 99],
  ["block", (depth: number) => "- ".repeat(depth), 200],
  ["keys", (depth: number) => "? ".repeat(depth), 199],
  ["mappings", (depth: number) => `{a: `.repeat(depth), 393],
])("%s nested too deep", (_, nest, offset) => {
  const message = `more than ${maxDepth} lists and fields stand inside each other here`;
  expect(parseYaml(nest(100_000)).problems).toEqual([{ id: "too-deep", message, offset }]);
});

test("more fields than any record may have are refused beside each other, not in all", () => {
  const fields = (length: number) => `{${Array.from({ length }, (_, at) => `k${at}: `).join(",")}}`;
  const half = maxRecordEntries / 2;
  const several = `[${fields(half)}, ${fields(half)}, ${fields(half)}]`;
  expect(parseYaml(several).problems).toEqual([]);
  expect(parseYaml(fields(maxRecordEntries)).problems).toEqual([]);
  const message = "more than 200000 fields stand beside each other here";
  expect(parseYaml(`a: ${fields(maxRecordEntries + 1)}`).problems).toEqual([
    { id: "too-large", message, offset: 3 },
  ]);
});
