import { describe, expect, test } from "vitest";
import { isObject, type JsonObject, toJson } from "../../edits/json.ts";
import { jsonPage, yamlPage } from "./page.ts";
import { editText } from "./text.ts";
import { parseJson } from "../text/parse-json.ts";
import { parseYaml } from "../text/parse-yaml.ts";

/** The text after its content has become another; checks that it says so. */
function edited(text: string, after: object): string {
  const result = editText(yamlPage(text), contentOf(parseYaml(text).value), contentOf(after));
  expect(parseYaml(result).value).toEqual(after);
  return result;
}

function contentOf(value: unknown): JsonObject {
  const content = toJson(value);
  return isObject(content) ? content : {};
}

function lines(...all: readonly string[]): string {
  return `${all.join("\n")}\n`;
}

describe("a value that changes", () => {
  test.each([
    ["a: one", "a: two"],
    ["a:   one   # why", "a:   two   # why"],
    ['a: "one"', 'a: "two"'],
    ["a: 'one'", "a: 'two'"],
    ["a: one\n  more # why", "a: two # why"],
    ["a: >- # why\n  one\n\n  more\nb: 1", "a: two # why\nb: 1"],
    ["a:\n  one", "a:\n  two"],
    ["a: !!str one", "a: two"],
    ["a:", "a: two"],
    ["a: # why", "a: two # why"],
    ["a: [] # why", "a: two # why"],
    ["a: # why\n  - one # which\n  # below\nb: 1", "a: two # why\nb: 1"],
    ["'a': one", "'a': two"],
    ["{ a: one, b: 1 }", "{ a: two, b: 1 }"],
    ["{ a: , b: 1 }", "{ a: two , b: 1 }"],
    ['{"a": "one","b":1}', '{"a": "two","b":1}'],
  ])("%j becomes %j", (before, after) => {
    const others = /b: ?1|"b":1/.test(before) ? { b: 1 } : {};
    expect(edited(before, { a: "two", ...others })).toBe(after);
  });

  test("may need several lines, and stop doing so", () => {
    const text = lines("a: one # why", "b: 1");
    const longer = lines("a: |- # why", "  two", "", "  lines", "b: 1");
    expect(edited(text, { a: "two\n\nlines", b: 1 })).toBe(longer);
    expect(edited(longer, { a: "one", b: 1 })).toBe(text);
  });

  test("may become a list or a mapping, and nothing", () => {
    const list = lines("a: # why", "  - one", "  - two", "b: 1");
    expect(edited(lines("a: # why", "b: 1"), { a: ["one", "two"], b: 1 })).toBe(list);
    expect(edited(list, { a: [], b: 1 })).toBe(lines("a: [] # why", "b: 1"));
    const mapping = lines("a:", "  c:", "    d: 1", "b: 1");
    expect(edited(lines("a: []", "b: 1"), { a: { c: { d: 1 } }, b: 1 })).toBe(mapping);
    expect(edited(mapping, { a: { c: {} }, b: 1 })).toBe(lines("a:", "  c: {}", "b: 1"));
  });
});

describe("fields", () => {
  const text = lines("a: 1", "# above c", "c: 3 # behind c", "  # below c", "# above d", "d: 4");

  test("are added behind the one that they follow", () => {
    expect(edited(text, { a: 1, b: 2, c: 3, d: 4 })).toBe(text.replace("a: 1\n", "a: 1\nb: 2\n"));
    expect(edited(text, { a: 1, c: 3, x: [1], d: 4 })).toBe(
      text.replace("below c\n", "below c\nx:\n  - 1\n"),
    );
    expect(edited(text, { first: 0, a: 1, c: 3, d: 4 })).toBe(`first: 0\n${text}`);
    expect(edited(text.trimEnd(), { a: 1, c: 3, d: 4, e: 5 })).toBe(`${text}e: 5`);
  });

  test("go with the comments behind and below them; those above stay", () => {
    expect(edited(text, { a: 1, d: 4 })).toBe(lines("a: 1", "# above c", "# above d", "d: 4"));
    expect(edited(text, { c: 3, d: 4 })).toBe(text.replace("a: 1\n", ""));
    expect(edited(text, { a: 1, c: 3 })).toBe(text.replace("d: 4\n", ""));
  });

  test("of an item make place at its dash", () => {
    const list = lines("l:", "  - a: 1", "    b: 2", "  - c: 3");
    expect(edited(list, { l: [{ b: 2 }, { c: 3 }] })).toBe(lines("l:", "  - b: 2", "  - c: 3"));
    expect(edited(list, { l: [{ z: 0, a: 1, b: 2 }, { c: 3 }] })).toBe(
      lines("l:", "  - z: 0", "    a: 1", "    b: 2", "  - c: 3"),
    );
  });
});

describe("records", () => {
  const [a, b, c] = ["  - id: a\n    name: A\n", "  - id: b # B!\n    # on b\n", "  - id: c\n"];
  const records = [{ id: "a", name: "A" }, { id: "b" }, { id: "c" }];
  const [recordA, recordB, recordC] = records;
  const d = { id: "d", tags: ["x", "z"] };
  const newLines = "  - id: d\n    tags:\n      - x\n      - z\n";

  test("are added as far apart as the others", () => {
    const close = `elements:\n${a}${b}${c}`;
    expect(edited(close, { elements: [...records, d] })).toBe(close + newLines);
    expect(edited(close, { elements: [d, ...records] })).toBe(`elements:\n${newLines}${a}${b}${c}`);
    const apart = `elements:\n${a}\n${b}\n${c}`;
    expect(edited(apart, { elements: [recordA, d, recordB, recordC] })).toBe(
      `elements:\n${a}\n${newLines}\n${b}\n${c}`,
    );
    expect(edited(apart, { elements: [...records, d] })).toBe(`${apart}\n${newLines}`);
    expect(edited(`elements:\n${a}`, { elements: [recordA, d] })).toBe(
      `elements:\n${a}\n${newLines}`,
    );
  });

  test("are added above the comments of the next one", () => {
    const text = `elements:\n${a}\n  # About b.\n${b}`;
    expect(edited(text, { elements: [recordA, d, recordB] })).toBe(
      `elements:\n${a}\n${newLines}\n  # About b.\n${b}`,
    );
  });

  test("go with their blank lines, and leave comments above them alone", () => {
    const text = `elements:\n${a}\n${b}\n${c}`;
    expect(edited(text, { elements: [recordA, recordC] })).toBe(`elements:\n${a}\n${c}`);
    expect(edited(text, { elements: [recordA] })).toBe(`elements:\n${a}`);
    expect(edited(text, { elements: [recordC] })).toBe(`elements:\n${c}`);
    expect(edited(text, { elements: [] })).toBe("elements: []\n");
    const told = `elements:\n${a}\n  # Section.\n${b}\n${c}`;
    expect(edited(told, { elements: [recordA, recordC] })).toBe(
      `elements:\n${a}\n  # Section.\n\n${c}`,
    );
  });

  test("move with everything that is written in them", () => {
    const text = `elements:\n${a}\n${b}\n${c}`;
    expect(edited(text, { elements: [recordB, recordA, recordC] })).toBe(
      `elements:\n${b}\n${a}\n${c}`,
    );
    const renamed = { id: "b", name: "B" };
    expect(edited(text, { elements: [recordA, recordC, renamed] })).toBe(
      `elements:\n${a}\n${c}\n  - id: b # B!\n    name: B\n    # on b\n`,
    );
  });

  test("are written in brackets inside if others are", () => {
    const text = lines(
      "elements:",
      "  - id: a",
      "    tags: [x]",
      "    needs:",
      "      - { any: [a, b] }",
    );
    const needs = [{ any: ["a", "b"] }, { targets: ["c"], for: "recover" }];
    expect(edited(text, { elements: [{ id: "a", tags: ["x"], needs }, d] })).toBe(
      `${text}      - { targets: [c], for: recover }\n\n  - id: d\n    tags: [x, z]\n`,
    );
  });
});

describe("brackets", () => {
  test.each([
    ["a: [x, z]", ["x", "y", "z"], 'a: [x, "y", z]'],
    ["a: [x,z] # why", ["w", "x", "z"], "a: [w,x,z] # why"],
    ["a: [ x ]", ["x", "w"], "a: [ x, w ]"],
    ["a: [x, w, z]", ["x", "z"], "a: [x, z]"],
    ["a: [x, w, z]", ["w", "z"], "a: [w, z]"],
    ["a: [x, w, z]", ["x"], "a: [x]"],
    ["a: [x, w, z]", ["z", "x", "w"], "a: [z, x, w]"],
    ["a: [\n  x, # about x\n  w # about w\n  ]", ["x"], "a: [\n  x # about x\n   # about w\n  ]"],
    ["a: [\n  x,\n  w,\n  ]", ["x", "w", "z"], "a: [\n  x,\n  w,\n  z,\n  ]"],
    ["a: { x: 1, w: 2 }", { x: 1, v: [1], w: 2 }, "a: { x: 1, v: [1], w: 2 }"],
    ["a: { x: 1, w: 2 }", { w: 2 }, "a: { w: 2 }"],
    ["a: { x: 1 }", {}, "a: {}"],
    ["a: [x]", ["one, two", "- x", "a\nb"], 'a: ["one, two", "- x", "a\\nb"]'],
    ["a: [x, w]", ["x", "a\nb", "w"], 'a: [x, "a\\nb", w]'],
  ])("%j with %j is %j", (text, a, after) => {
    expect(edited(text, { a })).toBe(after);
  });
});

test("what few people write is edited as well", () => {
  const text = lines(
    "%YAML 1.2",
    "--- # doc",
    "!!map",
    "'l': !!seq",
    "-   - one",
    "    - two",
    "- # odd",
    "  a: # what",
    "    A",
    "  b: &b",
    "  - c",
    "-   last",
    "...",
  );
  const l = [["one", "two"], { a: "A", b: ["c"] }, "last"];
  expect(edited(text, { l: [["one"], { a: "AA", b: ["c", "d"] }, "last"] })).toBe(
    text
      .replace("    - two\n", "")
      .replace("    A\n", "    AA\n")
      .replace("  - c\n", "  - c\n  - d\n"),
  );
  expect(edited(text, { l: [...l.slice(0, 2), { e: { f: 1 } }], m: 2 })).toBe(
    text.replace("-   last", "- e:\n    f: 1\n\nm: 2"),
  );
});

test("lines end as they did", () => {
  const text = "elements:\r\n  - id: a\r\n\r\n  - id: b\r\n    body: |\r\n      one\r\n";
  const [a, b] = [{ id: "a" }, { id: "b", body: "one\n", more: "x\ny\n" }];
  expect(edited(text, { elements: [{ id: "z" }, a, b] })).toBe(
    "elements:\r\n  - id: z\r\n\r\n  - id: a\r\n\r\n  - id: b\r\n    body: |\r\n      one\r\n    more: |\r\n      x\r\n      y\r\n",
  );
});

describe("JSON", () => {
  const content = { elements: [{ id: "a", tags: ["x"], needs: [] }] };

  function editedJson(text: string, after: object): string {
    const result = editText(jsonPage(text), contentOf(parseJson(text).value), contentOf(after));
    expect(JSON.parse(result)).toEqual(after);
    return result;
  }

  test.each([2, 4, "\t"])("is indented as it was, by %j", (indent) => {
    const after = {
      elements: [
        { id: "a", tags: ["x", "y"], needs: [{ any: ["b"] }] },
        { id: "b", tags: ["z"] },
      ],
      units: [{ id: "u" }],
    };
    expect(editedJson(JSON.stringify(content, undefined, indent), after)).toBe(
      JSON.stringify(after, undefined, indent),
    );
    expect(editedJson(JSON.stringify(after, undefined, indent), content)).toBe(
      JSON.stringify(content, undefined, indent),
    );
  });

  test("stays on one line", () => {
    const after = { elements: [{ id: "a", tags: ["x"], needs: ["b"] }, { id: "b" }] };
    expect(editedJson(JSON.stringify(content), after)).toBe(
      '{"elements":[{"id":"a","tags":["x"],"needs":["b"]}, {"id":"b"}]}',
    );
  });
});
