import { describe, expect, test } from "vitest";
import { parseMarkdown } from "./parse-markdown.ts";

const text = [
  "---",
  "id: on-paper",
  "name: Orders on paper",
  "steps:",
  "  - what: Take the forms",
  "---",
  "",
  "  # First",
  "",
  "Then --- go on.",
  " ",
  "",
].join("\n");

test("front matter holds the fields of a procedure, and the text below is its body", () => {
  const { value, problems } = parseMarkdown(text);
  expect(problems).toEqual([]);
  expect(value).toEqual({
    mainstay: 1,
    sops: [
      {
        id: "on-paper",
        name: "Orders on paper",
        steps: [{ what: "Take the forms" }],
        body: "  # First\n\nThen --- go on.",
      },
    ],
  });
});

test.each([
  [["sops", 0, "name"], "value", "Orders on paper"],
  [["sops", 0, "name"], "key", "name: Orders on paper"],
  [["sops", 0, "steps", 0, "what"], "value", "Take the forms"],
  [["sops", 0, "body"], "value", "  # First"],
  [["sops", 0], "value", "id: on-paper"],
  [["sops"], "value", "id: on-paper"],
  [["mainstay"], "value", "id: on-paper"],
] as const)("%j (%s) is found", (path, part, expected) => {
  for (const lineBreak of ["\n", "\r\n"]) {
    const written = text.replaceAll("\n", lineBreak);
    const offset = parseMarkdown(written).findOffset(path, part);
    expect(written.slice(offset).split(/\r?\n/, 1)).toEqual([expected]);
  }
});

test.each([
  ["---\nid: a\nname: A\n---\n", undefined],
  ["---\nid: a\nname: A\n---", undefined],
  ["---\nid: a\nname: A\n---\n \n\n", undefined],
  ["---\nid: a\nname: A\nbody: B\n---\n", "B"],
  ["---\nid: a\nname: A\n---  \nB\n---\nC\n", "B\n---\nC"],
  ["--- \r\nid: a\r\nname: A\r\n---\r\n\r\nB\r\nC\r\n", "B\r\nC"],
])("the body of %j", (written, body) => {
  expect(parseMarkdown(written)).toMatchObject({
    value: { sops: [body === undefined ? { id: "a", name: "A" } : { id: "a", name: "A", body }] },
    problems: [],
  });
});

describe("other Markdown is left alone", () => {
  test.each([
    [""],
    ["# Read me\n"],
    ["---\n\nA line, and another\n\n---\n"],
    ["---\ntitle: A page\nlayout: post\n---\nText\n"],
    ["---\nid: a\ntitle: A page\n---\nText\n"],
    ["---\n- a list\n---\n"],
    ["---\ntitle: [\n---\n"],
    ["---\nnot closed: yes\n"],
    [" ---\nid: a\nname: A\n---\n"],
  ])("%j", (written) => {
    expect(parseMarkdown(written)).toMatchObject({ problems: [] });
    expect(parseMarkdown(written).value).toBeUndefined();
  });
});

test.each([
  [
    "---\nid: a\nname: A\n",
    { id: "syntax", message: "the front matter has no end: put a line `---` below it", offset: 0 },
  ],
  [
    "---\nid: a\nname: [A\n---\nB\n",
    {
      id: "syntax",
      message: "the text ends before a bracket [ or { is closed: close it",
      offset: 19,
    },
  ],
  [
    "---\nid: a\nname: A\nid: b\n---\n",
    {
      id: "repeated-key",
      message: '"id" stands here a second time: keep one of the two',
      offset: 18,
    },
  ],
  [
    "---\nid: a\nname: A\nbody: B\n---\n\nC\n",
    {
      id: "repeated-key",
      message: "`body` stands in the front matter and again below it: keep one of the two",
      offset: 31,
    },
  ],
])("what is wrong with %j", (written, problem) => {
  expect(parseMarkdown(written).problems).toEqual([problem]);
});

test("front matter may say the version of the format", () => {
  const { value } = parseMarkdown("---\nmainstay: 2\nid: a\n---\n");
  expect(value).toEqual({ mainstay: 2, sops: [{ id: "a" }] });
});
