import { applyEdit } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { recordChanges } from "./record-changes.ts";

const plan = planOf({
  elements: [
    { id: "mail", kind: "service", name: "Mail" },
    { id: "desk", kind: "process", name: "Desk", needs: ["mail"] },
  ],
  scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] }],
  strategies: [
    { id: "relay", name: "A relay", status: "proposed" },
    {
      id: "spare",
      name: "A spare",
      status: "approved",
      changes: [{ put: "elements/mail/name", value: "Mail, twice" }],
    },
  ],
  sops: [{ id: "paper", name: "Paper", steps: [{ what: "Ring" }] }],
  trainings: [{ id: "course", name: "Course" }],
  callTrees: [{ id: "tree", name: "Tree", start: "ada", calls: [] }],
  people: [{ id: "ada", name: "Ada" }],
  impactAnalyses: [{ id: "bia", name: "Mail", element: "mail", status: "approved" }],
});

const abouts = [
  "sops/paper",
  "strategies/relay",
  "strategies/spare",
  "scenarios/no-mail",
  "callTrees/tree",
  "trainings/course",
  "elements/mail",
  "elements/desk/needs/mail",
  "impactAnalyses/bia",
  undefined,
];

test.each(abouts)("every change that is offered for %s fits the plan", (about) => {
  const offered = recordChanges(plan, about);
  expect(offered.length).toBeGreaterThan(0);
  for (const { toEdit, wrongIn } of offered) {
    const text = wrongIn === undefined ? "Go by the stairs" : "4h";
    expect(wrongIn?.(text)).toBeUndefined();
    expect(applyEdit(plan, toEdit(text))).not.toHaveProperty("problems");
  }
});

test("a step more comes last", () => {
  const [step] = recordChanges(plan, "sops/paper");
  const edited = applyEdit(plan, step?.toEdit("Write it down") ?? []);
  expect("plan" in edited && edited.plan.sops[0].steps?.map(({ what }) => what)).toEqual([
    "Ring",
    "Write it down",
  ]);
});

test("a strategy that is carried out is in the plan in the same step", () => {
  const [carriedOut] = recordChanges(plan, "strategies/spare");
  const edited = applyEdit(plan, carriedOut?.toEdit("") ?? []);
  expect(edited).toMatchObject({ plan: { elements: [{ name: "Mail, twice" }, { name: "Desk" }] } });
});
