import { describe, expect, test } from "vitest";
import { openFiles } from "./open-files.ts";
import { maxEntries, maxSourceLength, type Source } from "./source.ts";

const plan: Source = { path: "plan.yaml", text: "mainstay: 1\n" };

function open(...sources: readonly Source[]) {
  const { files, ignored, problems } = openFiles(sources);
  return {
    files: files.map(({ path }) => path),
    ignored,
    problems: problems.map(
      ({ id, message, location }) =>
        `${location?.file}:${location?.line}:${location?.column} ${message} (${id})`,
    ),
  };
}

test("the format follows from the name of a file, or from how it begins", () => {
  const opened = open(
    { path: "a.json", text: '{"mainstay": 1}' },
    { path: "b.YML", text: '{"mainstay": 1, # a comment\n}' },
    { path: "c.md", text: "---\nid: a\nname: A\n---\n" },
    { path: "-", text: ' {\n"mainstay": 1}' },
    { path: "-", text: "{mainstay: 1}" },
    { path: "-", text: "mainstay: 1" },
  );
  expect(opened.files).toEqual(["a.json", "b.YML", "c.md", "-", "-", "-"]);
  expect(opened.problems).toEqual([]);
});

describe("files that are not of a plan are ignored among others", () => {
  test.each([
    ["compose.yaml", "services:\n  web: {image: nginx}\n"],
    ["broken.yaml", "services: [\n"],
    ["tabs.yaml", "a:\n\t- b\n"],
    ["binary.yaml", "\0\u0001"],
    ["list.yaml", "- mainstay: 1\n"],
    ["text.yaml", "mainstay\n"],
    ["empty.yaml", ""],
    ["comments.yaml", "# mainstay: 1\n"],
    ["package.json", '{"name": "x"}'],
    ["broken.json", '{"name": }'],
    ["README.md", "# Read me\n"],
    ["page.md", "---\ntitle: Page\n---\n"],
    ["templates.yaml", "a: {{ value }}\nb: {% if x %}\n"],
  ])("%s", (path, text) => {
    expect(open(plan, { path, text })).toEqual({
      files: ["plan.yaml"],
      ignored: [path],
      problems: [],
    });
  });
});

describe("files that were meant to be of a plan are not ignored", () => {
  test.each([
    ["elements:\n  - id: a\n  kind: b\n", "3:3", "syntax"],
    ["mainstay: 1\nmainstay: 1\n", "2:1", "repeated-key"],
    ['{"mainstay": 1, "elements": [', "1:30", "syntax"],
    ["elements: []\n", "1:1", "version"],
  ])("%j", (text, place, id) => {
    const { ignored, problems } = open(plan, { path: "-", text });
    expect(ignored).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^-:${place} .*\\(${id}\\)$`));
  });
});

test.each([
  ["", "1:1 nothing is written here: a plan begins with `mainstay: 1` (not-a-plan)"],
  ["# nothing\n\n", "1:1 nothing is written here: a plan begins with `mainstay: 1` (not-a-plan)"],
  ["~", "1:1 nothing is written here: a plan begins with `mainstay: 1` (not-a-plan)"],
  ["\n- a\n", "2:1 this is not a plan but a list: a plan begins with `mainstay: 1` (not-a-plan)"],
  ["hello", '1:1 this is not a plan but "hello": a plan begins with `mainstay: 1` (not-a-plan)'],
  ["5", "1:1 this is not a plan but the number 5: a plan begins with `mainstay: 1` (not-a-plan)"],
  [
    "a: b",
    "1:1 this is not a plan but a set of fields: a plan begins with `mainstay: 1` (not-a-plan)",
  ],
  ["elements: []", "1:1 add `mainstay: 1`: without it this is not read as a plan (version)"],
  ["a: b\nmainstay:\n", "2:1 add `mainstay: 1`: without it this is not read as a plan (version)"],
  ["mainstay: '1'", '1:11 mainstay is "1": write `mainstay: 1` (version)'],
  ["mainstay: 1.5", "1:11 mainstay is the number 1.5: write `mainstay: 1` (version)"],
  [
    "mainstay: .nan",
    "1:11 mainstay is not a number that can be counted with: write `mainstay: 1` (version)",
  ],
  [
    "mainstay: 2",
    "1:11 this plan is written in version 2 of the format, and only version 1 is known here: update mainstay, or write `mainstay: 1` (version)",
  ],
])("a file that stands alone has to be a plan, unlike %j", (text, problem) => {
  expect(open({ path: "", text }).problems).toEqual([`:${problem}`]);
});

test("a Markdown file that stands alone has to be a procedure", () => {
  expect(open({ path: "README.md", text: "# Read me\n" }).problems).toEqual([
    "README.md:1:1 this is not a procedure: begin it with front matter (between lines `---`) that has an `id` and a `name` (not-a-plan)",
  ]);
});

test("a byte order mark is no part of a text, nor of its columns", () => {
  expect(open({ path: "a.json", text: '\uFEFF{"mainstay": 1}' }).problems).toEqual([]);
  expect(open({ path: "a.yaml", text: "\uFEFFmainstay: 2" }).problems[0]).toMatch(/^a\.yaml:1:11 /);
});

test("a file that is too large is refused unread, whatever it may be, and the others are read", () => {
  const large = { path: "large.yaml", text: " ".repeat(maxSourceLength + 1) };
  expect(open(large, plan)).toEqual({
    files: ["plan.yaml"],
    ignored: [],
    problems: [
      "large.yaml:1:1 the file is longer than 64 MiB, which is the most: split it (too-large)",
    ],
  });
});

test("files that are ignored leave their room to those of the plan", () => {
  const other = { path: "data.json", text: `[${"1,".repeat(maxEntries - 10)}1]` };
  const { files, ignored, problems } = open(other, other, plan);
  expect(files).toEqual(["plan.yaml"]);
  expect(ignored).toEqual(["data.json", "data.json"]);
  expect(problems).toEqual([]);
});
