import fc from "fast-check";
import { parseEvents } from "js-yaml";
import { expect, test } from "vitest";
import { findAliasProblem } from "./aliases.ts";
import { parseYaml } from "./parse-yaml.ts";

function problemOf(text: string) {
  return findAliasProblem(text, parseEvents(text, {}));
}

test.each([
  ["a: 1"],
  ["a: &x 1\nb: *x\nc: [*x, *x]"],
  ["a: *unknown"],
  [`a: &x [${"1,".repeat(999)}]\nb: [${"*x,".repeat(999)}]`],
])("nothing is wrong with %.40s", (text) => {
  expect(problemOf(text)).toBeUndefined();
});

test.each([
  ["a: &x [*x]", 7],
  ["a: &x [1]\nb: &x [*x]", 17],
  ["&x a: &y {b: {c: [*y]}}", 18],
  ["&x {a: &y [1], b: *y, c: *x}", 25],
])("an alias inside what it stands for, in %j", (text, offset) => {
  const name = text.slice(offset, offset + 2);
  const message = `"${name}" stands inside what it stands for: write the value out`;
  expect(problemOf(text)).toEqual({ id: "alias", message, offset });
});

test("a billion laughs are refused where they become too many", () => {
  const levels = Array.from({ length: 9 }, (_, at) =>
    at === 0 ? "a0: &a0 [lol]" : `a${at}: &a${at} [${`*a${at - 1}, `.repeat(10)}]`,
  );
  const text = levels.join("\n");
  const problem = problemOf(text);
  expect(problem?.message).toBe('the aliases up to "*a5" stand for too much: write the values out');
  expect(text.slice(problem?.offset)).toMatch(/^\*a5, /);
});

test("aliases count towards how deep a text goes", () => {
  const deep = (levels: number) => `a: &x ${"[".repeat(levels)}${"]".repeat(levels)}\nb: [[*x]]`;
  expect(problemOf(deep(97))).toBeUndefined();
  expect(problemOf(deep(98))?.id).toBe("alias");
});

test("what is not refused is as large as it was counted, and ends", () => {
  const names = ["a", "b", "c"];
  const value = fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small" },
      fc.constant("1"),
      fc.constantFrom(...names).map((name) => `*${name} `),
      fc
        .tuple(fc.constantFrom("", ...names.map((name) => `&${name} `)), fc.array(tie("value")))
        .map(([anchor, items]) => `${anchor}[${items.join(", ")}]`),
    ),
  })).value;
  fc.assert(
    fc.property(value, (text) => {
      const { value: parsed, problems } = parseYaml(text);
      expect(["alias", "syntax", undefined]).toContain(problems[0]?.id);
      const size = problems.length === 0 ? JSON.stringify(parsed).length : 0;
      expect(size).toBeLessThan(10_000_000);
    }),
  );
});
