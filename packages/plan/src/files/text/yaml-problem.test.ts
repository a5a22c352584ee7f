import { expect, test } from "vitest";
import { parseYaml } from "./parse-yaml.ts";

const indentation =
  'check the indentation and the line above; text with ": " in it, or that begins with @ ` %, goes in quotes';
const continuation =
  "check the indentation, and that a colon and a space follow the name of each field";
const notText = "this is not text: it has a control character here; is the file really YAML?";
const notName = "is not text, and only text names a field: put it in quotes";
const noTags = "leave tags out, text that begins with ! goes in quotes";

test.each([
  ["a: b: c", 4, `"b" does not fit in here: ${indentation}`],
  ["a: @b", 3, `"@b" does not fit in here: ${indentation}`],
  ["a: 'b' c", 7, `"c" does not fit in here: ${indentation}`],
  ["a: - b", 3, `"-" does not fit in here: ${indentation}`],
  ["a:\n  b: 1\n c: 2", 11, `"c" does not fit in here: ${indentation}`],
  ["a: [\nb]\n", 5, `"b" does not fit in here: ${indentation}`],
  ["key\nother: b", 9, `"other" does not go on what stands above: ${continuation}`],
  ["a: 1\nkey\n", 9, `this does not go on what stands above: ${continuation}`],
  ["- a\nb: c", 4, `"b" does not go on what stands above: ${continuation}`],
  ["a: [1, {b: 2}", 13, "the text ends before a bracket [ or { is closed: close it"],
  ["a: *b", 4, '"*b" stands for nothing above: text that begins with * goes in quotes'],
  ["a: !!js/function 'x'", 3, `"!!js/function" means nothing in a plan: ${noTags}`],
  ["a: !thing {b: 1}", 3, `"!thing" means nothing in a plan: ${noTags}`],
  ["a: !!binary [1]", 3, `"!!binary" means nothing in a plan: ${noTags}`],
  ["a: !e!x y", 7, `"!e!x" means nothing in a plan: ${noTags}`],
  ["a: !!int x", 3, `"!!int" means nothing in a plan: ${noTags}`],
  ["? [a]\n: b", 0, `this ${notName}`],
  ["? {a: b}\n: c", 0, `this ${notName}`],
  ["a:\n  1: b", 5, `"1" ${notName}`],
  ["{true: b}", 1, `"true" ${notName}`],
  [".nan: b", 0, `".nan" ${notName}`],
  ["? \n: b", 0, `this ${notName}`],
  ["&x a: 1\n*x : 2", 9, '"*x" stands here a second time: keep one of the two'],
  ["a: \0b", 3, notText],
  ["a: b\u0007c", 4, notText],
  ['a: "b\u0000c"', 5, notText],
  ['a: "b\u0001c"', 5, notText],
  [
    "a:\n\t- b",
    3,
    "this is not YAML: tab characters must not be used in indentation; check indentation, brackets and quotes here and just above",
  ],
  [
    'a: "\\q"',
    5,
    "this is not YAML: unknown escape sequence; check indentation, brackets and quotes here and just above",
  ],
])("%j", (text, offset, message) => {
  const { value, problems } = parseYaml(text);
  expect(value).toBeUndefined();
  expect(problems).toMatchObject([{ message, offset }]);
});

test.each([
  ['a: "b', 3, '"'],
  ["a: 'b", 3, "'"],
  ['"', 0, '"'],
  ["'", 0, "'"],
  ["''''''' a", 0, "'"],
  ['- "x"\n- "y\\"\n  z\\\\\\"', 8, '"'],
  ["- 'x'\n- 'y''\n  z''''", 8, "'"],
  ['a: "b\nc: d\n', 3, '"'],
  ["a: [b, 'c, d\n", 7, "'"],
  ['a: "b\n---\nc: "d"\n', 3, '"'],
])("the quote that is left open in %j is pointed at", (text, offset, mark) => {
  const message = `this quote is not closed: put a ${mark} behind the text that it begins`;
  expect(parseYaml(text).problems).toEqual([{ id: "syntax", message, offset }]);
});

test("a word at fault is shown as far as it is worth showing", () => {
  const [problem] = parseYaml(`a: !${"x".repeat(1000)} b`).problems;
  expect(problem?.message).toHaveLength(
    `"!${"x".repeat(59)}…" means nothing in a plan: ${noTags}`.length,
  );
});

test("a text on which the parser itself breaks down is one that cannot be read", () => {
  const message = "something in this text is too long to be read: is the file really YAML?";
  const { problems } = parseYaml(`a: !${"x".repeat(20_000_000)}`);
  expect(problems).toEqual([{ id: "syntax", message, offset: 0 }]);
});
