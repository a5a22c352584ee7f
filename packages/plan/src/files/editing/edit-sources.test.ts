import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { applyEdit } from "../../edits/apply-edit.ts";
import { isList, isSame, type JsonObject } from "../../edits/json.ts";
import type { Edit } from "../../edits/operation.ts";
import type { Plan } from "../../plan.ts";
import { arbitraryEdit } from "../../testing/arbitrary-edit.ts";
import { arbitraryPlan } from "../../testing/arbitrary-plan.ts";
import { editSources } from "./edit-sources.ts";
import { printPlan } from "../printing/print-plan.ts";
import { readPlan } from "../read-plan.ts";
import type { Source } from "../source.ts";

/** The files after an edit, or what is wrong with it. */
function edited(sources: readonly Source[], edit: Edit) {
  const result = editSources(sources, edit);
  if ("problems" in result) return result;
  const { changed, removed } = result;
  const files = sources
    .filter(({ path }) => !removed.includes(path))
    .map((source) => changed.find(({ path }) => path === source.path) ?? source);
  return { ...result, files };
}

const forms: readonly ((content: JsonObject) => string)[] = [
  (content) => stringify(content, { lineWidth: 60 }),
  (content) => stringify(content, { indentSeq: false, defaultStringType: "QUOTE_SINGLE" }),
  (content) => stringify(content, { collectionStyle: "flow" }).trimEnd(),
  (content) => JSON.stringify(content, undefined, 2),
  (content) => JSON.stringify(content),
  (content) => stringify(content).replaceAll("\n", "\r\n"),
];

/** The plan in two files of a form, half of each list in each, and its procedures in between, each in a file of its own. */
function filesOf(plan: Plan, form: (content: JsonObject) => string): readonly Source[] {
  const content: JsonObject = JSON.parse(printPlan(plan, { as: "json" }));
  const { sops, ...others } = content;
  const half = (from: number, to: number) =>
    Object.fromEntries(
      Object.entries(others).map(([key, value]) => [
        key,
        isList(value) ? value.slice(from * value.length, to * value.length) : value,
      ]),
    );
  const { organisation: _, ...second } = half(0.5, 1);
  const procedures = isList(sops) ? sops : [];
  return [
    { path: "a", text: form(half(0, 0.5)) },
    ...procedures.map((sop, at) => ({ path: `${at}.md`, text: `---\n${stringify(sop)}---\n` })),
    { path: "z", text: form(second) },
  ];
}

test("the files after an edit are read as the plan after it", () => {
  let changed = 0;
  fc.assert(
    fc.property(
      arbitraryEdit({ elements: 4, others: 2 }),
      fc.constantFrom(...forms),
      ({ plan, edit }, form) => {
        const sources = filesOf(plan, form);
        expect(readPlan(sources).plan).toEqual(plan);
        const [expected, result] = [applyEdit(plan, edit), edited(sources, edit)];
        // A procedure between those in Markdown has no file to go into.
        fc.pre(!("problems" in result && result.problems.some(({ id }) => id === "no-place")));
        if ("changed" in result) changed += result.changed.length;
        expect("files" in result ? readPlan(result.files).plan : "refused").toEqual(
          "plan" in expected ? expected.plan : "refused",
        );
      },
    ),
    { numRuns: 120 },
  );
  expect(changed).toBeGreaterThan(20);
});

test("comments outlive what is edited around them", () => {
  let comments = 0;
  const place = fc.record({ at: fc.nat(), indent: fc.nat({ max: 8 }), isBehind: fc.boolean() });
  fc.assert(
    fc.property(arbitraryPlan({ elements: 4, others: 2 }), fc.array(place), (plan, places) => {
      let lines = printPlan(plan, { as: "yaml" }).split("\n");
      const written: string[] = [];
      for (const [count, { at, indent, isBehind }] of places.entries()) {
        const line = at % lines.length;
        const comment = `${" ".repeat(indent)} # ${count}.`;
        const told = isBehind
          ? lines.with(line, lines[line] + comment)
          : lines.toSpliced(line, 0, comment);
        if (!isSame(readPlan([{ path: "a", text: told.join("\n") }]).plan, plan)) continue;
        lines = told;
        written.push(comment);
      }
      comments += written.length;
      const edit = plan.elements.flatMap(({ id }) => [
        { put: `elements/${id}/name`, value: "Renamed" },
        { put: `elements/${id}/tags/new`, value: "new" },
        { put: `elements/${id}/recovery/time`, value: "9h" },
      ]);
      const result = edited([{ path: "a", text: lines.join("\n") }], edit);
      const text = "files" in result ? result.files[0].text : "";
      for (const comment of written) expect(text).toContain(comment);
      const above = lines.filter((line) => /^ *# /.test(line));
      expect(text.split("\n").filter((line) => /^ *# /.test(line))).toEqual(above);
    }),
  );
  expect(comments).toBeGreaterThan(100);
});

describe("files that cannot be edited", () => {
  const text = "mainstay: 1\nelements:\n  - { id: a, kind: site, name: A }\n";

  test("are those of a plan that is not valid, before or after", () => {
    expect(editSources([{ path: "a", text: `${text}units: 3\n` }], [])).toMatchObject({
      problems: [{ id: "wrong-type", location: { file: "a", line: 4 } }],
    });
    expect(
      editSources([{ path: "a", text }], [{ put: "elements/a/needs/b", value: "b" }]),
    ).toMatchObject({
      problems: [{ id: "unknown-id", path: [0, "elements", 0, "needs", 0, "targets", 0] }],
    });
  });

  test("are those that would lose what an alias stands for", () => {
    const aliased = `${text}  - { id: b, kind: site, name: B, recovery: &slow { time: 4h } }\n  - { id: c, kind: site, name: C, recovery: *slow }\n`;
    const sources = [{ path: "a.yaml", text: aliased }];
    const alias = {
      id: "alias",
      location: { file: "a.yaml", line: 5, column: 45 },
    };
    expect(editSources(sources, [{ put: "elements/b/recovery/time", value: "2h" }])).toMatchObject({
      problems: [alias],
    });
    expect(editSources(sources, [{ remove: "elements/b" }])).toMatchObject({ problems: [alias] });
    expect(edited(sources, [{ put: "elements/c/recovery/time", value: "2h" }])).toMatchObject({
      files: [{ text: aliased.replace("*slow", "{ time: 2h }") }],
    });
    expect(edited(sources, [{ put: "elements/a/name", value: "AA" }])).toMatchObject({
      files: [{ text: aliased.replace("name: A", "name: AA") }],
    });
  });
});

describe("records go where they belong", () => {
  const record = (id: string) => ({ id, kind: "site", name: id });
  const file = (path: string, ...ids: readonly string[]) => ({
    path,
    text: stringify({ mainstay: 1, elements: ids.map(record) }),
  });
  const sop = (id: string) => ({ path: `${id}.md`, text: `---\nid: ${id}\nname: ${id}\n---\n` });
  const pathsOf = (result: ReturnType<typeof edited>) =>
    "changed" in result
      ? result.changed.map(({ path }) => path)
      : result.problems.map(({ id }) => id);
  const put = (id: string, before?: string) => ({
    put: `elements/${id}`,
    value: record(id),
    ...(before === undefined ? {} : { before }),
  });

  test("into the file of the one that they are put before, else the last with such records, else the first", () => {
    const sources = [file("1", "a", "b"), file("2", "c", "d"), file("3")];
    expect(pathsOf(edited(sources, [put("x", "c")]))).toEqual(["2"]);
    expect(pathsOf(edited(sources, [put("x", "a")]))).toEqual(["1"]);
    expect(pathsOf(edited(sources, [put("x")]))).toEqual(["2"]);
    expect(pathsOf(edited(sources, [put("a", "d")]))).toEqual(["1", "2"]);
    const unit = { put: "units/u", value: { id: "u", name: "U" } };
    expect(pathsOf(edited(sources, [unit]))).toEqual(["1"]);
  });

  test("and never into a Markdown file, which holds one", () => {
    const step = { put: "sops/x", value: { id: "x", name: "X" } };
    const sources = [file("1", "a"), sop("m"), sop("n"), file("z")];
    expect(pathsOf(edited(sources, [step]))).toEqual(["z"]);
    expect(pathsOf(edited(sources, [{ ...step, before: "m" }]))).toEqual(["1"]);
    expect(pathsOf(edited(sources, [{ ...step, before: "n" }]))).toEqual(["no-place"]);
    const name = { put: "organisation/name", value: "Halden" };
    expect(pathsOf(edited([sop("m")], [name]))).toEqual(["no-place"]);
    expect(pathsOf(edited([], [name, put("x")]))).toEqual(["no-place"]);
    expect(edited(sources, [{ remove: "sops/m" }])).toMatchObject({
      changed: [],
      removed: ["m.md"],
    });
  });
});

describe("a procedure in Markdown", () => {
  const text = "---\nid: run\nname: Run # why\nsteps:\n  - what: Ring\n---\n\nRing first.\n\n\n";
  const after = (...edit: Edit) => {
    const result = edited([{ path: "run.md", text }], edit);
    return "files" in result ? result.files[0].text : result.problems;
  };

  test("keeps its front matter and what stands below", () => {
    expect(after({ put: "sops/run/name", value: "Go" })).toBe(text.replace("Run", "Go"));
    expect(after({ put: "sops/run/steps/2", value: { what: "Wait" } })).toBe(
      text.replace("Ring\n", "Ring\n  - what: Wait\n"),
    );
    expect(after({ put: "sops/run/body", value: "Ring.\n\n- Wait." })).toBe(
      text.replace("Ring first.", "Ring.\n\n- Wait."),
    );
    expect(after({ remove: "sops/run/body" })).toBe(text.replace("\nRing first.\n\n\n", ""));
  });

  test("has in its front matter what would not be read the same below", () => {
    const fronted = text.replace("---\n\nRing first.\n\n\n", 'body: "\\n Ring"\n---\n');
    expect(after({ put: "sops/run/body", value: "\n Ring" })).toBe(fronted);
  });

  test("gets its text below", () => {
    const bare = "---\nid: run\nname: Run\n---\n";
    const result = edited(
      [{ path: "run.md", text: bare }],
      [{ put: "sops/run/body", value: "Ring." }],
    );
    expect(result).toMatchObject({ files: [{ text: `${bare}\nRing.\n` }] });
  });
});

test("values are written as the edit writes them, and what they do not change as it was", () => {
  const text = `mainstay: 1
people:
  - id: dana
    name: Dana
    contacts: [{ kind: phone, address: "1" }]
elements:
  - { id: a, kind: site, name: A }
  - id: b
    kind: site
    name: B
    needs:
      - { targets: [a], atLeast: 1, holds: 0, note: Soon } # why
    recovery: { time: 4h, point: 1d }
`;
  const after = (...edit: Edit) => {
    const result = edited([{ path: "a.yaml", text }], edit);
    return "files" in result ? result.files[0].text : result.problems;
  };
  const whole = {
    id: "b",
    kind: "site",
    name: "B",
    unit: null,
    needs: [{ targets: ["a"], note: "Later" }],
    recovery: { time: "PT4H", point: "24h" },
  };

  expect(after({ put: "elements/b", value: whole })).toBe(text.replace("Soon", "Later"));
  expect(after({ put: "elements/b/recovery/time", value: "90m" })).toBe(text.replace("4h", "90m"));
  expect(after({ put: "elements/b/needs/a/holds", value: "2h" })).toBe(
    text.replace("holds: 0", "holds: 2h"),
  );
  expect(after({ put: "elements/b/needs/a/loss", value: 0.5 })).toBe(
    text.replace("[a],", "[a], loss: 0.5,"),
  );
  expect(after({ put: "elements/b/owner", value: "dana" })).toBe(
    text.replace("    name: B\n", "    name: B\n    owner: dana\n"),
  );
  expect(after({ put: "people/dana/phone", value: "2" })).toBe(
    text.replace('contacts: [{ kind: phone, address: "1" }]', 'phone: "2"'),
  );
});
