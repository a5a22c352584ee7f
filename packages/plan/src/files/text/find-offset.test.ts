import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import type { PlanPath } from "../../problem.ts";
import { parseJson } from "./parse-json.ts";
import { parseYaml } from "./parse-yaml.ts";
import type { ParsedText, Part } from "./parsed-text.ts";

/** What stands where something was found, up to the end of the line. */
function found(
  parse: (text: string) => ParsedText,
  text: string,
  path: PlanPath,
  part: Part = "value",
) {
  return text.slice(parse(text).findOffset(path, part)).split(/[\r\n]/, 1)[0];
}

describe("YAML", () => {
  const text = [
    "# a comment",
    "block:",
    "  - id: one",
    "    name: 'quoted: it''s'",
    '    "tags": [ "x, y" , z, &anchor {deep: true} ]',
    "  -",
    "    id: two",
    "    needs: *anchor",
    "    empty:",
    "    text: |",
    "",
    "      of several lines",
    "    plain: first",
    "      second",
    "    nulls:",
    "    - a",
    "    - # nothing - at all",
    "    -",
    "    - [b]",
    "    -",
    "    tab:\tvalue",
  ].join("\n");

  test.each<[PlanPath, string]>([
    [[], "block:"],
    [["block"], "- id: one"],
    [["block", 0], "id: one"],
    [["block", 0, "id"], "one"],
    [["block", 0, "name"], "'quoted: it''s'"],
    [["block", 0, "tags"], '[ "x, y" , z, &anchor {deep: true} ]'],
    [["block", 0, "tags", 0], '"x, y" , z, &anchor {deep: true} ]'],
    [["block", 0, "tags", 1], "z, &anchor {deep: true} ]"],
    [["block", 0, "tags", 2], "{deep: true} ]"],
    [["block", 0, "tags", 2, "deep"], "true} ]"],
    [["block", 1], "id: two"],
    [["block", 1, "needs"], "*anchor"],
    [["block", 1, "needs", "deep"], "*anchor"],
    [["block", 1, "empty"], "empty:"],
    [["block", 1, "text"], "of several lines"],
    [["block", 1, "plain"], "first"],
    [["block", 1, "plain", "inside"], "first"],
    [["block", 1, "nulls", 0], "a"],
    [["block", 1, "nulls", 1], "- # nothing - at all"],
    [["block", 1, "nulls", 2], "-"],
    [["block", 1, "nulls", 3, 0], "b]"],
    [["block", 1, "nulls", 4], "-"],
    [["block", 1, "tab"], "value"],
    [["block", 1, "missing"], "id: two"],
    [["block", 2], "- id: one"],
    [["missing", 0, "id"], "block:"],
  ])("%j is found", (path, expected) => {
    expect(found(parseYaml, text, path)).toBe(expected);
  });

  test.each<[PlanPath, string]>([
    [["block", 0, "tags"], '"tags": [ "x, y" , z, &anchor {deep: true} ]'],
    [["block", 1, "empty"], "empty:"],
    [["block", 1, "text"], "text: |"],
    [["block", 0, "tags", 0], '"x, y" , z, &anchor {deep: true} ]'],
    [["block", 1, "missing"], "id: two"],
  ])("the key of %j is found", (path, expected) => {
    expect(found(parseYaml, text, path, "key")).toBe(expected);
  });

  test("an item behind which nothing is written is found in its own line", () => {
    const offset = parseYaml(text).findOffset(["block", 1, "nulls", 2], "value");
    expect(text.slice(0, offset).split("\n")).toHaveLength(18);
  });

  test.each([
    ["a: 1\r\nb:\r\n  - c\r\n", ["b", 0], "c"],
    ["a: 1\nb: 2\na: 3\n", ["a"], "3"],
    ["'a b': 1\n\"c\\td\": 2\n", ["c\td"], "2"],
    ["? a\n: b\n", ["a"], "b"],
    ["--- # begins\n!!map\na: !!str 1\n", ["a"], "1"],
    ["[1, a: {b: c}]", [1, "a", "b"], "c}]"],
    ["a:\n - b: 1\n - b: 2\n", ["a", 1, "b"], "2"],
    ["", [], ""],
  ] as const)("%j", (yaml, path, expected) => {
    expect(found(parseYaml, yaml, path)).toBe(expected);
  });
});

describe("JSON", () => {
  const text = `  {\n\t"a": [ 1, "\\"]}", {"b\\n": null , "c":{}} ],\n "d" : -1.5e3}`;

  test.each<[PlanPath, string]>([
    [[], "{"],
    [["a"], `[ 1, "\\"]}", {"b\\n": null , "c":{}} ],`],
    [["a", 0], `1, "\\"]}", {"b\\n": null , "c":{}} ],`],
    [["a", 1], `"\\"]}", {"b\\n": null , "c":{}} ],`],
    [["a", 2, "b\n"], `null , "c":{}} ],`],
    [["a", 2, "c"], "{}} ],"],
    [["a", 2, "c", "x"], "{}} ],"],
    [["a", 3], `[ 1, "\\"]}", {"b\\n": null , "c":{}} ],`],
    [["d"], "-1.5e3}"],
  ])("%j is found", (path, expected) => {
    expect(found(parseJson, text, path)).toBe(expected);
  });

  test("keys are found", () => {
    expect(found(parseJson, text, ["a", 2, "b\n"], "key")).toBe(`"b\\n": null , "c":{}} ],`);
    expect(found(parseJson, `{"a": 1, "a": 2}`, ["a"], "key")).toBe(`"a": 2}`);
  });
});

type Tree = string | readonly Tree[] | { readonly [key: string]: Tree };

/** Trees whose leaves all differ, so that each can be told by what it says. */
const trees = fc
  .letrec<{ tree: unknown }>((tie) => ({
    tree: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.constant("leaf"),
      fc.array(tie("tree"), { maxLength: 4 }),
      fc.dictionary(
        fc.constantFrom("a", "b c", "é", "10", "- x", "it's", '"', "t\tab"),
        tie("tree"),
        {
          maxKeys: 4,
        },
      ),
    ),
  }))
  .tree.map((tree) => numbered(tree, { next: 1000 }));

function numbered(tree: unknown, count: { next: number }): Tree {
  if (Array.isArray(tree)) return tree.map((item) => numbered(item, count));
  if (typeof tree !== "object" || tree === null) return `leaf${count.next++}`;
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, numbered(value, count)]),
  );
}

function leavesOf(tree: Tree, path: PlanPath = []): readonly (readonly [PlanPath, string])[] {
  if (typeof tree === "string") return [[path, tree]];
  return Array.isArray(tree)
    ? tree.flatMap((item, at) => leavesOf(item, [...path, at]))
    : Object.entries(tree).flatMap(([key, value]) => leavesOf(value, [...path, key]));
}

test("a field is found among many as among few, and of two of one name the last", () => {
  for (const size of [3, 300]) {
    const fields = Array.from({ length: size }, (_, at) => `"k${at}": "v${at}"`);
    const text = `{${[...fields, '"k1": "again"'].join(", ")}}`;
    expect(found(parseJson, text, [`k${size - 1}`])).toMatch(`"v${size - 1}"`);
    expect(found(parseJson, text, ["k1"])).toBe('"again"}');
    expect(found(parseJson, text, ["k1"], "key")).toBe('"k1": "again"}');
    expect(found(parseJson, text, ["none"])).toBe(text);
  }
});

test("whatever stands in a text is found where it stands, however the text is written", () => {
  const layouts = fc.record({
    collectionStyle: fc.constantFrom("any", "flow"),
    defaultStringType: fc.constantFrom("PLAIN", "QUOTE_DOUBLE", "QUOTE_SINGLE", "BLOCK_LITERAL"),
    indent: fc.constantFrom(2, 5),
    indentSeq: fc.boolean(),
  });
  fc.assert(
    fc.property(trees, layouts, fc.constantFrom("\n", "\r\n"), (tree, layout, lineBreak) => {
      const yaml = stringify(tree, layout).replaceAll("\n", lineBreak);
      const json = JSON.stringify(tree, undefined, layout.indent);
      for (const [text, { findOffset }] of [
        [yaml, parseYaml(yaml)],
        [json, parseJson(json)],
      ] as const) {
        for (const [path, leaf] of leavesOf(tree))
          expect(text.slice(findOffset(path, "value"))).toMatch(new RegExp(`^["']?${leaf}\\b`));
      }
    }),
  );
});
