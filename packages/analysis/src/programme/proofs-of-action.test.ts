import { type PlanInFile, planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { proofsOfAction } from "./proofs-of-action.ts";

type ActionInFile = NonNullable<PlanInFile["actions"]>[number];

const outage = {
  id: "outage",
  name: "Outage",
  began: "2026-07-01T10:00:00Z",
  disruptions: [{ element: "mail" }],
  achieved: [{ element: "mail", time: "90m" }],
};
const estate: PlanInFile = {
  elements: [
    {
      id: "orders",
      kind: "function",
      name: "Orders",
      needs: ["mail", { targets: ["phones"], for: "recover" }],
    },
    { id: "mail", kind: "service", name: "Mail", recovery: { time: "2h" } },
    { id: "phones", kind: "service", name: "Phones" },
  ],
  scenarios: [
    { id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] },
    { id: "no-phones", name: "No phones", disruptions: [{ element: "phones" }] },
  ],
  sops: [{ id: "paper", name: "Paper", scenarios: ["no-phones"] }],
  trainings: [{ id: "course", name: "Course" }],
  exercises: [
    { id: "spring", name: "Spring", scenario: "no-mail", date: "2026-03-01", result: "failed" },
    { id: "summer", name: "Summer", scenario: "no-mail", date: "2026-06-01", result: "passed" },
    {
      id: "autumn",
      name: "Autumn",
      scenario: "no-phones",
      date: "2026-09-01",
      result: "passed",
      trains: ["course"],
    },
  ],
  incidents: [outage],
};

function proofs(action: Partial<ActionInFile>) {
  const actions = [{ id: "act", name: "Act", status: "done" as const, ...action }];
  const plan = planOf({ ...estate, actions });
  return proofsOfAction(plan, plan.actions[0]).map(({ id }) => id);
}

test.each<[string, Partial<ActionInFile>, readonly string[]]>([
  ["an element, by what reaches it", { about: "elements/orders" }, ["summer", "outage"]],
  ["an element, by an incident in time", { about: "elements/mail" }, ["summer", "outage"]],
  ["what was done later than it", { about: "elements/mail", done: "2026-06-01" }, ["outage"]],
  ["a procedure, by its scenarios", { about: "sops/paper/steps/2" }, ["autumn"]],
  [
    "a procedure for something else, by the repetition of what found it",
    { about: "sops/paper", exercise: "spring" },
    ["summer", "autumn"],
  ],
  [
    "a procedure, by no repetition before it was done",
    { about: "sops/paper", exercise: "spring", done: "2026-06-01" },
    ["autumn"],
  ],
  [
    "a requirement, by what reaches it and what it names",
    { about: "elements/orders/needs/mail" },
    ["summer", "outage"],
  ],
  [
    "a requirement, by nothing that hits its element some other way",
    { about: "elements/orders/needs/phones:recover" },
    [],
  ],
  ["a training, by what counts as it", { about: "trainings/course" }, ["autumn"]],
  ["what an exercise found, by the same scenario", { exercise: "spring" }, ["summer"]],
  ["what no loss of the incident reaches", { about: "elements/phones" }, ["autumn"]],
  ["what leads nowhere, by nothing", { about: "elements/nothing" }, []],
  ["what is about nothing, by nothing", {}, []],
])("11.6 an action is proven about %s", (_, action, found) => {
  expect(proofs(action)).toEqual(found);
});

test.each<[string, Partial<ActionInFile>, readonly string[]]>([
  ["an element that its scenario reaches", { about: "elements/orders" }, []],
  ["a strategy for its scenario", { about: "strategies/handsets" }, []],
  ["a procedure for its scenario", { about: "sops/paper" }, ["talk"]],
  ["a training that it counts as", { about: "trainings/course" }, ["talk"]],
  ["what doing the same scenario found", { exercise: "drill" }, []],
  ["what discussing the same scenario found", { exercise: "talk-before" }, ["talk"]],
])("11.6 what is only discussed: %s", (_, action, found) => {
  const scenario = "no-phones";
  const strategies = [
    { id: "handsets", name: "Handsets", status: "implemented" as const, scenarios: [scenario] },
  ];
  const exercises: PlanInFile["exercises"] = [
    { id: "drill", name: "Drill", scenario, date: "2026-01-01", method: "drill", result: "failed" },
    {
      id: "talk-before",
      name: "Talk before",
      scenario,
      date: "2026-01-02",
      method: "walkthrough",
      result: "failed",
    },
    {
      id: "talk",
      name: "Talk",
      scenario,
      date: "2026-08-01",
      method: "tabletop",
      result: "passed",
      trains: ["course"],
    },
  ];
  const actions = [{ id: "act", name: "Act", status: "done" as const, ...action }];
  const plan = planOf({ ...estate, strategies, exercises, incidents: [], actions });
  expect(proofsOfAction(plan, plan.actions[0]).map(({ id }) => id)).toEqual(found);
});

test.each([
  ["in which something came back too late", { achieved: [{ element: "mail", time: "3h" }] }],
  ["that nearly was one", { kind: "near-miss" as const }],
])("11.6 an incident %s proves nothing of what it reached", (_, more) => {
  const incidents = [{ ...outage, ...more }];
  const actions = [{ id: "act", name: "Act", status: "done" as const, about: "elements/orders" }];
  const plan = planOf({ ...estate, incidents, actions });
  expect(proofsOfAction(plan, plan.actions[0]).map(({ id }) => id)).toEqual(["summer"]);
});
