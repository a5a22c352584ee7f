import { applyEdit, type Plan } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { removalOf } from "./removal-of.ts";

const plan = planOf({
  elements: [{ id: "mail", kind: "service", name: "Mail" }],
  people: [{ id: "ida", name: "Ida" }],
  scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] }],
  strategies: [{ id: "fax", name: "Fax", status: "proposed", scenarios: ["no-mail"] }],
  sops: [{ id: "by-fax", name: "By fax", scenarios: ["no-mail"], strategies: ["fax"] }],
  callTrees: [{ id: "tree", name: "Tree", start: "ida", calls: [], scenarios: ["no-mail"] }],
  exercises: [{ id: "drill", name: "Drill", scenario: "no-mail", date: "2026-03-01" }],
});

function without(collection: "scenarios" | "strategies", id: string): Plan {
  const edited = applyEdit(plan, removalOf(plan, collection, id));
  if ("problems" in edited) throw new Error(edited.problems[0]?.message);
  return edited.plan;
}

test("a scenario goes with its exercises, and nothing names it any more", () => {
  const { scenarios, strategies, sops, callTrees, exercises } = without("scenarios", "no-mail");
  expect(scenarios).toEqual([]);
  expect(exercises).toEqual([]);
  for (const [record] of [strategies, sops, callTrees]) {
    expect(record?.scenarios ?? []).toEqual([]);
  }
});

test("a strategy goes, and the procedures that carry it out stay", () => {
  const { strategies, sops } = without("strategies", "fax");
  expect(strategies).toEqual([]);
  expect(sops[0]).toMatchObject({ scenarios: ["no-mail"] });
});

test("what nothing names just goes", () => {
  expect(removalOf(plan, "callTrees", "tree")).toEqual([{ remove: "callTrees/tree" }]);
});
