import { expect, test } from "vitest";
import { readPlan } from "../files/read-plan.ts";
import { Plan } from "../plan.ts";
import { editBetween } from "./edit-between.ts";
import { mergePlan } from "./merge-plan.ts";

const plan = Plan.parse({
  mainstay: 1,
  organisation: { name: "Small Shop" },
  elements: [
    { id: "till", kind: "application", name: "Till" },
    { id: "shop", kind: "site", name: "Shop" },
  ],
});

const read = (text: string) => readPlan([{ path: "more.yaml", text }], { into: plan });

test("a record takes the place of the one with its id, new ones come last, nothing goes away", () => {
  const more = Plan.parse({
    mainstay: 1,
    elements: [
      { id: "bank", kind: "supplier", name: "Bank" },
      { id: "till", kind: "application", name: "New till" },
    ],
  });
  const merged = mergePlan(plan, more);
  expect(merged.elements.map(({ name }) => name)).toEqual(["New till", "Shop", "Bank"]);
  expect(merged.organisation.name).toBe("Small Shop");
  expect(mergePlan(plan, Plan.parse({ mainstay: 1 }))).toEqual(plan);
  expect(editBetween(plan, merged)).toHaveLength(2);
});

test("files that are a part of a plan may name what only the plan has", () => {
  const text =
    "mainstay: 1\nelements:\n  - { id: sales, kind: function, name: Sales, needs: [till] }\n";
  expect(readPlan([{ path: "more.yaml", text }]).problems).toHaveLength(1);
  const { plan: part, problems } = read(text);
  expect(problems).toEqual([]);
  expect(part?.elements.map(({ id }) => id)).toEqual(["sales"]);
});

test("what neither has is told where it stands", () => {
  const text =
    "mainstay: 1\nelements:\n  - { id: sales, kind: function, name: Sales, needs: [tile] }\n";
  const { plan: part, problems } = read(text);
  expect(part).toBeUndefined();
  expect(problems).toMatchObject([{ location: { file: "more.yaml", line: 3 } }]);
});

test("an id that the files have twice is told though the plan has it too", () => {
  const twice = "  - { id: till, kind: application, name: Till }\n";
  const { problems } = read(`mainstay: 1\nelements:\n${twice}${twice}`);
  expect(problems).toMatchObject([{ id: "duplicate-id", location: { file: "more.yaml" } }]);
});

test("what the files break in the rest of the plan is told without a place in them", () => {
  const units = Plan.parse({
    mainstay: 1,
    units: [
      { id: "one", name: "One", parent: "two" },
      { id: "two", name: "Two" },
    ],
  });
  const text = "mainstay: 1\nunits:\n  - { id: two, name: Two, parent: one }\n";
  const { problems } = readPlan([{ path: "more.yaml", text }], { into: units });
  expect(problems).not.toEqual([]);
});
