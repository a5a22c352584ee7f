import fc from "fast-check";
import { expect, test } from "vitest";
import { applyEdit } from "../edits/apply-edit.ts";
import type { Edit } from "../edits/operation.ts";
import type { Plan } from "../plan.ts";
import { arbitraryPlan, planOf } from "../testing/index.ts";
import { type Approvable, approvableNames } from "./approvable.ts";
import { findMaterial, isSameMaterial } from "./material.ts";
import { materialChanges } from "./material-changes.ts";

const plan = planOf({
  organisation: { name: "Depot" },
  people: [
    { id: "ada", name: "Ada", phone: "+49 1" },
    { id: "ben", name: "Ben" },
  ],
  elements: [
    { id: "payroll", kind: "function", name: "Payroll" },
    { id: "mail", kind: "service", name: "Mail" },
  ],
  scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail", lasts: "4h" }] }],
  strategies: [
    {
      id: "fax",
      name: "Fax",
      status: "proposed",
      changes: [{ put: "elements/fax", value: { id: "fax", kind: "service", name: "Fax" } }],
    },
  ],
  sops: [
    {
      id: "by-fax",
      name: "Work by fax",
      scenarios: ["no-mail"],
      strategies: ["fax"],
      steps: [{ what: "Send it" }],
    },
  ],
  callTrees: [
    { id: "crisis", name: "Crisis", start: "ada", calls: [{ from: "ada", to: ["ben"] }] },
  ],
  impactAnalyses: [
    {
      id: "bia",
      name: "BIA of payroll",
      element: "payroll",
      criticality: "important",
      status: "draft",
      impacts: [
        { category: "financial", after: "4h", rating: "moderate" },
        { category: "financial", after: "1d", rating: "major" },
      ],
    },
  ],
  exercises: [
    {
      id: "drill",
      name: "Drill",
      scenario: "no-mail",
      date: "2026-12-01",
      method: "fault-injection",
      approver: "ada",
      risk: "Mail of one hub",
      goals: [{ what: "Mail is back", element: "mail", within: "4h" }],
      participants: [{ person: "ben" }],
    },
  ],
  dependencyAnalyses: [
    { id: "da", name: "What payroll needs", element: "payroll", technology: [{ element: "mail" }] },
  ],
});

/** What an edit changes for whoever approved a record. */
function changes(collection: Approvable, id: string, edit: Edit): readonly string[] {
  const edited = applyEdit(plan, edit);
  if ("problems" in edited) throw new Error(edited.problems.map(({ message }) => message).join());
  const before = findMaterial(plan, collection, id);
  if (before === undefined) throw new Error(`there is no ${collection}/${id}`);
  return materialChanges(before, edited.plan, { collection, id });
}

test.each<[string, Approvable, string, Edit]>([
  [
    "the name of a scenario",
    "scenarios",
    "no-mail",
    [{ put: "scenarios/no-mail/name", value: "M" }],
  ],
  [
    "the status of a strategy",
    "strategies",
    "fax",
    [{ put: "strategies/fax/status", value: "retired" }],
  ],
  [
    "the day on which a procedure was rehearsed",
    "sops",
    "by-fax",
    [{ put: "sops/by-fax/rehearsed", value: "2026-11-01" }],
  ],
  [
    "the name of what a procedure rests on",
    "sops",
    "by-fax",
    [{ put: "scenarios/no-mail/name", value: "M" }],
  ],
  ["a phone number", "callTrees", "crisis", [{ put: "people/ben/phone", value: "+49 2" }]],
  [
    "the status and approver of an analysis",
    "impactAnalyses",
    "bia",
    [
      { put: "impactAnalyses/bia/status", value: "approved" },
      { put: "impactAnalyses/bia/approver", value: "ada" },
      { put: "impactAnalyses/bia/approved", value: "2026-11-01" },
    ],
  ],
  [
    "the name of the organisation",
    "impactAnalyses",
    "bia",
    [{ put: "organisation/name", value: "Other" }],
  ],
  [
    "who contributed",
    "dependencyAnalyses",
    "da",
    [{ put: "dependencyAnalyses/da/contributors", value: ["ada"] }],
  ],
  [
    "how an exercise came out",
    "exercises",
    "drill",
    [
      { put: "exercises/drill/goals/1/measured", value: "3h" },
      { put: "exercises/drill/goals/1/result", value: "passed" },
      { put: "exercises/drill/goals/1/rating", value: "some-challenges" },
      { put: "exercises/drill/goals/1/note", value: "Back at noon" },
      { put: "exercises/drill/strengths", value: ["The rota"] },
      { put: "exercises/drill/checks", value: [{ point: "review", on: "2026-12-02" }] },
      { put: "exercises/drill/description", value: "Back at noon" },
      { put: "exercises/drill/reportedTo", value: "The board" },
      { put: "exercises/drill/reported", value: "2026-12-03" },
      { put: "exercises/drill/result", value: "passed" },
    ],
  ],
  [
    "the day on which an exercise was approved, and what its players are told",
    "exercises",
    "drill",
    [
      { put: "exercises/drill/approved", value: "2026-11-01" },
      { put: "exercises/drill/injects", value: [{ id: "one", after: "0", what: "No mail" }] },
    ],
  ],
])("%s is not what is approved", (_, collection, id, edit) => {
  expect(changes(collection, id, edit)).toEqual([]);
});

test.each<[string, Approvable, string, Edit, readonly string[]]>([
  [
    "what a scenario takes",
    "scenarios",
    "no-mail",
    [{ put: "scenarios/no-mail/disruptions/mail/lasts", value: "8h" }],
    ["No mail (scenarios/no-mail): disruptions mail lasts 4h -> 8h"],
  ],
  [
    "what a strategy costs",
    "strategies",
    "fax",
    [{ put: "strategies/fax/cost", value: "100 EUR" }],
    ["Fax (strategies/fax): adds cost 100 EUR"],
  ],
  [
    "a step of a procedure",
    "sops",
    "by-fax",
    [{ put: "sops/by-fax/trigger", value: "No mail" }],
    ["Work by fax (sops/by-fax): adds trigger No mail"],
  ],
  [
    "the losses that a procedure answers",
    "sops",
    "by-fax",
    [{ put: "scenarios/no-mail/disruptions/mail/lasts", value: "8h" }],
    ["No mail (scenarios/no-mail): disruptions mail lasts 4h -> 8h"],
  ],
  [
    "the strategy that a procedure carries out",
    "sops",
    "by-fax",
    [{ remove: "strategies/fax/changes" }],
    [expect.stringContaining("Fax (strategies/fax): removes changes")],
  ],
  [
    "who calls whom",
    "callTrees",
    "crisis",
    [
      { put: "callTrees/crisis/start", value: "ben" },
      { put: "callTrees/crisis/calls", value: [{ from: "ben", to: ["ada"] }] },
    ],
    [expect.stringContaining("start ada -> ben"), expect.any(String), expect.any(String)],
  ],
  [
    "until when an analysis holds",
    "impactAnalyses",
    "bia",
    [{ put: "impactAnalyses/bia/expires", value: "2030-01-01" }],
    ["BIA of payroll (impactAnalyses/bia): adds expires 2030-01-01"],
  ],
  [
    "what was found to be depended on",
    "dependencyAnalyses",
    "da",
    [{ put: "dependencyAnalyses/da/processType", value: "Core" }],
    [expect.stringContaining("adds process type Core")],
  ],
  [
    "the risk of an exercise",
    "exercises",
    "drill",
    [{ put: "exercises/drill/risk", value: "Mail of all" }],
    ["Drill (exercises/drill): risk Mail of one hub -> Mail of all"],
  ],
  [
    "the day of an exercise",
    "exercises",
    "drill",
    [{ put: "exercises/drill/date", value: "2026-12-24" }],
    ["Drill (exercises/drill): date 2026-12-01 -> 2026-12-24"],
  ],
  [
    "what an exercise is to show",
    "exercises",
    "drill",
    [{ put: "exercises/drill/goals/1/within", value: "8h" }],
    [expect.stringContaining("within 4h -> 8h")],
  ],
  [
    "who takes part in an exercise",
    "exercises",
    "drill",
    [{ put: "exercises/drill/participants/ada", value: { person: "ada" } }],
    [expect.stringContaining("adds participants ada")],
  ],
  [
    "who is to allow an exercise",
    "exercises",
    "drill",
    [{ put: "exercises/drill/approver", value: "ben" }],
    [expect.stringContaining("approver ada -> ben")],
  ],
  [
    "what an exercise takes away",
    "exercises",
    "drill",
    [{ put: "scenarios/no-mail/disruptions/mail/lasts", value: "8h" }],
    ["No mail (scenarios/no-mail): disruptions mail lasts 4h -> 8h"],
  ],
  [
    "the record itself",
    "callTrees",
    "crisis",
    [{ remove: "callTrees/crisis" }],
    ["the plan has no callTrees/crisis any more"],
  ],
])("%s is approved, and a change of it is told", (_, collection, id, edit, told) => {
  expect(changes(collection, id, edit)).toEqual(told);
});

test("the scales count for an impact analysis as far as its objectives follow from them", () => {
  const scale = (unacceptable: string, timeframes: readonly string[]) => ({
    categories: [{ id: "financial", name: "Financial" }],
    ratings: ["none", "moderate", "major"],
    unacceptable,
    timeframes: [...timeframes],
  });
  const put = (value: ReturnType<typeof scale>): Edit => [
    { put: "organisation/impactScale", value },
  ];
  expect(changes("impactAnalyses", "bia", put(scale("major", ["1h", "8h"])))).toEqual([]);
  expect(changes("impactAnalyses", "bia", put(scale("major", ["1h", "8h", "12h"])))).toEqual([
    "RTO 8h -> 12h",
  ]);
  expect(changes("impactAnalyses", "bia", put(scale("moderate", ["1h", "8h"])))).toEqual([
    "calculated MTPD 1d -> 4h",
    "MTPD 1d -> 4h",
    "RTO 8h -> 1h",
  ]);
  const criticalities = ["important", "mission-critical", "deferrable"];
  expect(
    changes("impactAnalyses", "bia", [{ put: "organisation/criticalities", value: criticalities }]),
  ).toEqual(["place on the scale of criticality 2 -> 1"]);
});

test("what was approved in a form that is not written any more is told as such", () => {
  const before = { record: { id: "crisis", colour: "red" }, restsOn: {} };
  expect(materialChanges(before, plan, { collection: "callTrees", id: "crisis" })).toEqual([
    "callTrees/crisis was approved in an older form",
  ]);
});

test("a change is told exactly where what is material differs, in any two plans", () => {
  fc.assert(
    fc.property(arbitraryPlan(), arbitraryPlan(), (one, other) => {
      for (const [collection, id] of sharedRecords(one, other)) {
        const before = findMaterial(one, collection, id);
        if (before === undefined) throw new Error(`there is no ${collection}/${id}`);
        const isSame =
          JSON.stringify(sorted(before)) ===
          JSON.stringify(sorted(findMaterial(other, collection, id)));
        expect(materialChanges(before, other, { collection, id }).length === 0).toBe(isSame);
      }
    }),
    { numRuns: 60 },
  );
});

test("two records are the same where only what is written later differs", () => {
  const [drill] = plan.exercises;
  if (drill === undefined) throw new Error("there is no exercise");
  const goals = (drill.goals ?? []).map((goal) => ({ ...goal, result: "failed" as const }));
  expect(isSameMaterial("exercises", drill, { ...drill, goals, result: "failed" })).toBe(true);
  expect(isSameMaterial("exercises", drill, { ...drill, stopRule: "At noon" })).toBe(false);
});

function sharedRecords(one: Plan, other: Plan): readonly (readonly [Approvable, string])[] {
  return approvableNames.flatMap((collection) =>
    one[collection]
      .filter(({ id }) => other[collection].some((record) => record.id === id))
      .map(({ id }) => [collection, id] as const),
  );
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([name, part]) => [name, sorted(part)]));
}
