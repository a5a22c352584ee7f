import { applyEdit } from "@mainstay/plan";
import { expect, test } from "vitest";
import { compare } from "./compare.ts";

const form = {
  mainstay: 1,
  organisation: { name: "Small Shop" },
  elements: [
    { id: "till", kind: "application", name: "Till" },
    { id: "shop", kind: "site", name: "Shop" },
  ],
};

const source = (text: string) => ({ path: "more.yaml", text: `mainstay: 1\n${text}` });
const more = source(
  "elements:\n  - { id: till, kind: application, name: New till }\n  - { id: bank, kind: supplier, name: Bank, needs: [shop] }\n",
);

test("to add: records are added and changed, and none goes", () => {
  const compared = compare({ sources: [more], form, mode: "add" }, []);
  expect(compared).toMatchObject({
    kind: "read",
    counts: [{ collection: "elements", added: 1, changed: 1, removed: 0 }],
    added: ["adds Bank (elements/bank)"],
    removed: [],
  });
});

test("to replace: what the files lack goes, and what they name has to be in them", () => {
  expect(compare({ sources: [more], form, mode: "replace" }, []).kind).toBe("wrong");
  const whole = source("elements:\n  - { id: till, kind: application, name: Till }\n");
  const compared = compare({ sources: [whole], form, mode: "replace" }, []);
  expect(compared).toMatchObject({
    kind: "read",
    counts: [
      { collection: "organisation", changed: 1 },
      { collection: "elements", added: 0, changed: 0, removed: 1 },
    ],
    removed: ["removes Shop (elements/shop)"],
  });
});

test("the edit makes the plan into what was shown", () => {
  for (const mode of ["add", "replace"] as const) {
    const sources = [source("elements:\n  - { id: van, kind: infrastructure, name: Van }\n")];
    const compared = compare({ sources, form, mode }, []);
    if (compared.kind === "wrong") throw new Error(compared.problems[0]?.message);
    expect(applyEdit(compared.before, compared.edit)).toEqual({ plan: compared.after });
  }
});

test("an edit that was made of something else is told in the same way", () => {
  const van = { id: "van", kind: "infrastructure", name: "Van" };
  const edit = [{ put: "elements/van", value: van }, { remove: "elements/shop" }];
  expect(compare({ edit, form }, [])).toMatchObject({
    kind: "read",
    edit,
    counts: [{ collection: "elements", added: 1, changed: 0, removed: 1 }],
    added: ["adds Van (elements/van)"],
    removed: ["removes Shop (elements/shop)"],
  });
});

test("files that say what the plan says change nothing", () => {
  const same = { path: "same.json", text: JSON.stringify(form) };
  const compared = compare({ sources: [same], form, mode: "replace" }, []);
  expect(compared).toMatchObject({ kind: "read", edit: [], counts: [] });
});

test("anything that is wrong is told with its place, and nothing is read of the rest", () => {
  const wrong = source("elements:\n  - { id: van, kind: lorry, name: Van }\n");
  const compared = compare({ sources: [more, wrong], form, mode: "add" }, []);
  expect(compared).toMatchObject({
    kind: "wrong",
    problems: [{ location: { file: "more.yaml", line: 3 } }],
  });
});
