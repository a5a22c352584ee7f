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
  exercises: [
    { id: "drill", name: "Drill", scenario: "no-mail", date: "2026-03-01", trains: ["faxing"] },
  ],
  trainings: [{ id: "faxing", name: "Faxing", for: ["everybody"] }],
  actions: [{ id: "buy", name: "Buy a fax", exercise: "drill", status: "open" }],
  deferrals: [
    {
      id: "later",
      record: "exercises/drill",
      until: "2026-06-01",
      reason: "Ida is away",
      approver: "ida",
      on: "2026-02-01",
    },
    {
      id: "learn-later",
      record: "trainings/faxing",
      until: "2026-06-01",
      reason: "The fax is not here yet",
      approver: "ida",
      on: "2026-02-01",
    },
  ],
});

function without(
  collection: "scenarios" | "strategies" | "exercises" | "trainings",
  id: string,
): Plan {
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

test("an exercise goes with what was put off of it, and what it found stays", () => {
  const { exercises, deferrals, actions } = without("exercises", "drill");
  expect([exercises, deferrals.map(({ id }) => id)]).toEqual([[], ["learn-later"]]);
  expect(actions).toEqual([{ id: "buy", name: "Buy a fax", status: "open" }]);
});

test("an action is done and to be proven again once the exercise is gone that has proven it", () => {
  const proven = { id: "buy", name: "Buy a fax", status: "proven", provenBy: "drill" } as const;
  const edited = applyEdit(
    planOf({
      elements: [{ id: "mail", kind: "service", name: "Mail" }],
      scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] }],
      exercises: [{ id: "drill", name: "Drill", scenario: "no-mail", date: "2026-03-01" }],
      actions: [{ ...proven, closed: "2026-03-02" }],
    }),
    removalOf(planOf({ actions: [{ ...proven, closed: "2026-03-02" }] }), "exercises", "drill"),
  );
  expect(edited).toMatchObject({
    plan: { actions: [{ id: "buy", name: "Buy a fax", status: "done" }] },
  });
  expect(edited).not.toHaveProperty("plan.actions.0.closed");
});

test("a training goes out of the exercises that count as it, with what was put off of it", () => {
  const { trainings, exercises, deferrals } = without("trainings", "faxing");
  expect(trainings).toEqual([]);
  expect(exercises[0].trains ?? []).toEqual([]);
  expect(deferrals.map(({ id }) => id)).toEqual(["later"]);
});
