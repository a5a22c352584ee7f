import { describe, expect, test } from "vitest";
import { readPlan } from "./read-plan.ts";
import type { Source } from "./source.ts";

/** The problems of a plan of these files, one a line as the command line shows them. */
function problemsOf(...sources: readonly Source[]): readonly string[] {
  return readPlan(sources).problems.map(
    ({ id, message, location }) =>
      `${location?.file}:${location?.line}:${location?.column} ${message} (${id})`,
  );
}

const organisation: Source = {
  path: "organisation.yaml",
  text: "mainstay: 1\norganisation:\n  name: Northgate\nunits:\n  - { id: sales, name: Sales }\n",
};
const elements: Source = {
  path: "elements.json",
  text: `{
  "mainstay": 1,
  "elements": [
    { "id": "payroll", "kind": "function", "name": "Payroll", "unit": "sales", "needs": ["people"] },
    { "id": "people", "kind": "team", "name": "People" }
  ]
}`,
};
const procedure: Source = {
  path: "sops/pay.md",
  text: "---\nid: pay\nname: Pay by hand\nneeds: [people]\n---\n\n# By hand\n",
};

test("files of every format are read as one plan", () => {
  const { plan, problems, ignored } = readPlan([
    organisation,
    elements,
    { path: "README.md", text: "# Read me\n" },
    procedure,
  ]);
  expect(problems).toEqual([]);
  expect(ignored).toEqual(["README.md"]);
  expect(plan?.organisation.name).toBe("Northgate");
  expect(plan?.units.map(({ id }) => id)).toEqual(["sales"]);
  expect(plan?.elements.map(({ id }) => id)).toEqual(["payroll", "people"]);
  expect(plan?.sops.map(({ id, body }) => [id, body])).toEqual([["pay", "# By hand"]]);
});

test("everything that is read can be found again in its file", () => {
  const { locate } = readPlan([organisation, elements, procedure]);
  expect(locate(["elements", 1, "name"])).toEqual({ file: "elements.json", line: 5, column: 47 });
  expect(locate(["organisation", "name"])).toEqual({
    file: "organisation.yaml",
    line: 3,
    column: 9,
  });
  expect(locate(["sops", 0, "body"])).toEqual({ file: "sops/pay.md", line: 7, column: 1 });
});

test("there is no plan where there is no file, and nothing wrong", () => {
  const { plan, problems, locate } = readPlan([]);
  expect(problems).toEqual([]);
  expect(plan?.elements).toEqual([]);
  expect(locate(["elements"])).toBeUndefined();
});

test("all problems of all files are told, in the order of the files and of their lines", () => {
  const broken: Source = {
    path: "b.yaml",
    text: "mainstay: 1\nelements:\n  - { id: a, kind: tem, name: A, foo: 1 }\n  - { id: b, kind: team, name: B, needs: [nowhere] }\nthings: []\nunits: 5\n",
  };
  const problems = problemsOf({ path: "z.yaml", text: "mainstay: 2\n" }, broken, {
    path: "a.yaml",
    text: "mainstay: 1\nunits:\n  - { id: u }\n  - [\n",
  });
  expect(problems.map((problem) => problem.split(" ", 1)[0])).toEqual([
    "z.yaml:1:11",
    "b.yaml:3:20",
    "b.yaml:3:34",
    "b.yaml:5:1",
    "b.yaml:6:8",
    "a.yaml:5:1",
  ]);
});

test("whoever refers to what could not be read is not at fault", () => {
  const text = (kind: string) =>
    `mainstay: 1\nelements:\n  - { id: a, kind: ${kind}, name: A }\n  - { id: b, kind: team, name: B, needs: [a] }\n`;
  expect(problemsOf({ path: "", text: text("team") })).toEqual([]);
  expect(problemsOf({ path: "", text: text("tem") })).toHaveLength(1);
  const other = { path: "other.yaml", text: "mainstay: 1\nelements: [\n" };
  const naming = {
    path: "b.yaml",
    text: "mainstay: 1\nelements:\n  - { id: b, kind: team, name: B, needs: [a] }\n",
  };
  expect(problemsOf(other, naming)).toEqual([
    "other.yaml:3:1 the text ends before a bracket [ or { is closed: close it (syntax)",
  ]);
});

test("a problem of the plan as a whole is told of the record in which it shows, where that was written", () => {
  const text = `mainstay: 1
elements:
  - { id: broken, kind: tem, name: B }
  - { id: a, kind: team, name: A }
  - id: b
    kind: team
    name: B
    needs:
      - a
      - nowhere
`;
  const problems = problemsOf({ path: "plan.yaml", text });
  expect(problems[1]).toMatch(
    /^plan\.yaml:10:9 element b: unknown element `nowhere`.*\(unknown-id\)$/,
  );
  expect(readPlan([{ path: "plan.yaml", text }]).problems[1].path).toEqual([
    "elements",
    2,
    "needs",
    1,
    "targets",
    0,
  ]);
});

describe("places are those of the file as it is saved", () => {
  const text = "mainstay: 1\nelements:\n\t\n  - { id: a, kind: team, name: Ä💡, loss: 1 }\n";
  test.each([
    ["LF", text],
    ["CRLF", text.replaceAll("\n", "\r\n")],
    ["CR", text.replaceAll("\n", "\r")],
    ["a byte order mark", `\uFEFF${text}`],
  ])("with %s", (_, written) => {
    expect(problemsOf({ path: "plan.yaml", text: written })).toEqual([
      expect.stringMatching(/^plan\.yaml:4:37 element a: unknown field "loss"/),
    ]);
  });
});

test.each([
  ["{ id: ", "a-", " }", /^element 1 id: "a-.*…" is not an id: /],
  [
    "{ id: a, recovery: { time: ",
    "1",
    " } }",
    /^element a recovery time: "1.*…" is not a duration: /,
  ],
  ["{ id: a, name: ", "x", " }", /^element a kind: is missing: /],
  ["{ id: a, ", "x", ": 1 }", /^element a: unknown field "x.*…": /],
  ["{ id: !", "x", " a }", /^"!x.*…" means nothing in a plan: /],
])(
  "millions of characters in a row are read like any others: %s…",
  (before, piece, after, message) => {
    const text = `mainstay: 1\nelements:\n  - ${before}${piece.repeat(8_000_000)}${after}\n`;
    const messages = readPlan([{ path: "plan.yaml", text }]).problems.map(
      (problem) => problem.message,
    );
    expect(messages.filter((said) => message.test(said))).toHaveLength(1);
    expect(messages.every(({ length }) => length < 600)).toBe(true);
  },
);

test.each([
  ["within its records", "kind: tem"],
  ["as a whole", "kind: team, needs: [nowhere]"],
])("of very many problems of a plan %s as many are told as anybody reads", (_, fields) => {
  const records = Array.from(
    { length: 30_000 },
    (__, at) => `  - { id: e${at}, name: E, ${fields} }\n`,
  );
  const { plan, problems } = readPlan([
    { path: "plan.yaml", text: `mainstay: 1\nelements:\n${records.join("")}` },
  ]);
  expect(plan).toBeUndefined();
  expect(problems).toHaveLength(10_001);
  expect(problems.at(-1)).toEqual({
    id: "more-problems",
    message: "there are more problems than these 10000: mend these first",
    path: [],
  });
});

test("a record that cannot be read is told of with all else that is wrong with it", () => {
  const text = `mainstay: 1
elements:
  - { id: mail, kind: service, name: Mail }
  - { id: orders, kind: function, name: 5, owner: nobody, needs: [mial, { any: [Not An Id, mail, orders] }] }
  - { id: mail, kind: sevice, name: Mail }
  - { id: phone, kind: service, name: Phone, needs: [orders] }
`;
  expect(problemsOf({ path: "plan.yaml", text })).toEqual([
    "plan.yaml:4:41 element orders name: is the number 5: put it in quotes, for text is wanted (wrong-type)",
    "plan.yaml:4:51 element orders: unknown person `nobody`: add it to people or correct the id (unknown-id)",
    "plan.yaml:4:67 element orders: unknown element `mial`, did you mean `mail`? (unknown-id)",
    expect.stringContaining(
      'plan.yaml:4:81 element orders needs 2 any 1: "Not An Id" is not an id',
    ),
    "plan.yaml:4:98 element orders: needs `orders`, which is the element itself: name what it rests on, or take this out (own-target)",
    "plan.yaml:5:11 element mail: another element has the same id: remove one of the two or give it another id (duplicate-id)",
    expect.stringContaining("plan.yaml:5:23 element mail kind"),
  ]);
});

test("only a field that names something is told as a name of a record that cannot be read", () => {
  const text = `mainstay: 1
elements:
  - { id: orders, kind: function, name: Orders, needs: [nowhere, { bare: no-field, any: [mail] }] }
  - { id: mail, kind: service, name: Mail }
`;
  const problems = problemsOf({ path: "plan.yaml", text });
  expect(problems.filter((problem) => problem.includes("`nowhere`"))).toHaveLength(1);
  expect(problems.filter((problem) => problem.includes("no-field"))).toEqual([]);
});
