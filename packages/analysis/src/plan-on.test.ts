import type { PlanInFile } from "@mainstay/plan/testing";
import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { inspectAfter } from "./inspect-after.ts";
import { inspect, type Inspection } from "./inspection.ts";
import { findingsOf, lint } from "./lint.ts";
import { coverage } from "./programme/coverage.ts";
import { due } from "./programme/due.ts";
import { readinessIn } from "./readiness/readiness.ts";

const today = "2026-06-30";
const later = "2026-07-10";

const firm: PlanInFile = {
  people: [
    { id: "ana", name: "Ana" },
    { id: "ben", name: "Ben" },
  ],
  elements: [
    {
      id: "dispatch",
      kind: "function",
      name: "Dispatch",
      criticality: "mission-critical",
      objectives: { rto: "4h" },
      needs: ["mail"],
    },
    { id: "mail", kind: "service", name: "Mail", recovery: { time: "2h" } },
  ],
  scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] }],
};
const exercise = { id: "drill", name: "Drill", scenario: "no-mail", method: "drill" } as const;
const held = { ...exercise, id: "held", date: "2026-05-01", result: "failed" } as const;
const goal = { what: "Mail is back", element: "mail", within: "1h" };
const training = { id: "course", name: "Course", also: ["ana"] };
const sop = { id: "by-phone", name: "By phone", scenarios: ["no-mail"] };
const tree = { id: "tree", name: "Tree", start: "ana", calls: [{ from: "ana", to: ["ben"] }] };
const analysis = { id: "bia", name: "Bia", element: "dispatch" };
const older = { ...analysis, id: "old", status: "approved", completed: "2025-01-01" } as const;
const outage = { id: "outage", name: "Outage", disruptions: [{ element: "mail" }] };
const went = { ...outage, began: "2026-06-01T08:00:00Z" };
const over = { ...went, ended: "2026-06-01T10:00:00Z" };
const action = { id: "fax", name: "A fax", owner: "ana", verifier: "ana" };
const cause = { ...action, exercise: "held" };

/** What everything says of a plan on a day. */
function saidOf(inspection: Inspection) {
  const { plan } = inspection;
  const { of, ofFunctions } = readinessIn(inspection);
  return {
    due: due(inspection),
    coverage: coverage(inspection),
    readiness: [...ofFunctions(), ...plan.elements.map(({ id }) => of(id))],
    findings: findingsOf(inspection),
  };
}

function said(more: PlanInFile, day: string) {
  return saidOf(inspect(planOf({ ...firm, ...more }), { today: day }));
}

test.each<[string, PlanInFile, PlanInFile]>([
  [
    "the result of an exercise",
    { exercises: [held, { ...exercise, date: later, goals: [goal] }] },
    {
      exercises: [
        held,
        { ...exercise, date: later, goals: [{ ...goal, measured: "30m" }], result: "passed" },
      ],
    },
  ],
  [
    "taking part in an exercise",
    {
      trainings: [training],
      exercises: [
        { ...exercise, date: later, participants: [{ person: "ana" }], trains: ["course"] },
      ],
    },
    {
      trainings: [training],
      exercises: [
        {
          ...exercise,
          date: later,
          participants: [{ person: "ana" }],
          trains: ["course"],
          result: "passed",
        },
      ],
    },
  ],
  [
    "a completion of a training",
    { trainings: [training] },
    { trainings: [{ ...training, completions: [{ person: "ana", on: later }] }] },
  ],
  ["a review of a procedure", { sops: [sop] }, { sops: [{ ...sop, reviewed: later }] }],
  ["a test of a call tree", { callTrees: [tree] }, { callTrees: [{ ...tree, tested: later }] }],
  [
    "an approval of an analysis",
    { impactAnalyses: [{ ...analysis, status: "in-review", completed: "2026-06-20" }] },
    {
      impactAnalyses: [
        { ...analysis, status: "approved", completed: "2026-06-20", approved: later },
      ],
    },
  ],
  [
    "a newer analysis",
    { impactAnalyses: [older, { ...analysis, status: "draft" }] },
    { impactAnalyses: [older, { ...analysis, status: "approved", completed: later }] },
  ],
  [
    "an incident",
    {},
    {
      incidents: [
        {
          ...outage,
          began: `${later}T08:00:00Z`,
          ended: `${later}T10:00:00Z`,
          achieved: [{ element: "mail", time: "2h" }],
        },
      ],
    },
  ],
  [
    "the end of an incident",
    { incidents: [went] },
    {
      incidents: [
        { ...went, ended: `${later}T10:00:00Z`, achieved: [{ element: "mail", time: "2h" }] },
      ],
    },
  ],
  ["a review of an incident", { incidents: [over] }, { incidents: [{ ...over, reviewed: later }] }],
  [
    "an action that something found",
    { exercises: [{ ...exercise, date: later }], actions: [{ ...action, status: "open" }] },
    {
      exercises: [{ ...exercise, date: later }],
      actions: [
        { ...action, id: "first", exercise: "drill", status: "open" },
        { ...action, status: "open" },
      ],
    },
  ],
  [
    "the end of what was to be done",
    { exercises: [held], actions: [{ ...cause, status: "open" }] },
    { exercises: [held], actions: [{ ...cause, status: "done", done: later }] },
  ],
  [
    "that something was closed",
    { exercises: [held], actions: [{ ...cause, status: "open" }] },
    { exercises: [held], actions: [{ ...cause, status: "closed", reason: "No", closed: later }] },
  ],
  [
    "a proof of an action",
    {
      exercises: [held, { ...exercise, date: later }],
      actions: [{ ...cause, status: "done", done: "2026-06-01" }],
    },
    {
      exercises: [held, { ...exercise, date: later, result: "passed" }],
      actions: [{ ...cause, status: "proven", done: "2026-06-01", provenBy: "drill" }],
    },
  ],
  [
    "a deferral",
    { sops: [sop] },
    {
      sops: [sop],
      deferrals: [
        {
          id: "wait",
          record: "sops/by-phone",
          until: "2027-01-01",
          reason: "Moving",
          approver: "ben",
          on: later,
        },
      ],
    },
  ],
])(
  "8.12 %s of a later day changes nothing on an earlier one, and does on its own",
  (_, before, after) => {
    const [then, known] = [said(before, today), said(after, today)];
    const place = ({ findings }: typeof then) =>
      findings.map(({ rule, subject, message }) => [rule, subject, message]);
    expect({ ...known, findings: place(known) }).toEqual({ ...then, findings: place(then) });
    expect(said(after, later)).not.toEqual(said(before, later));
  },
);

test("8.12 what is found of an action stands where the plan has it, also if one before it is none yet", () => {
  const actions = [
    { ...action, id: "first", exercise: "drill", status: "open" as const },
    { ...action, status: "open" as const },
  ];
  const plan = planOf({ ...firm, exercises: [{ ...exercise, date: later }], actions });
  const found = lint(plan, { today }).filter(({ rule }) => rule === "own-verifier");
  expect(found.map(({ path }) => path)).toEqual([["actions", 1, "verifier"]]);
});

test("8.12 who asks what is now counts what is of the next day, and no more", () => {
  const reviewedOn = (reviewed: string) =>
    inspect(planOf({ ...firm, sops: [{ ...sop, reviewed }] }), {
      today,
      knownUntil: "2026-07-01",
    });
  const dueOf = (inspection: Inspection) => due(inspection).find(({ kind }) => kind === "review");
  expect(dueOf(reviewedOn("2026-07-01"))?.why).toBe("last reviewed on 2026-07-01");
  expect(dueOf(reviewedOn("2026-07-02"))?.why).toBe("never reviewed");
  const [before, after] = ["2026-07-02", "2026-07-01"].map((day) => reviewedOn(day));
  if (before === undefined || after === undefined) throw new Error("there are two");
  expect(saidOf(inspectAfter(before, after.written))).toEqual(saidOf(after));
});

test("8.12 a plan of which all was known by then is looked at as it is", () => {
  const plan = planOf({ ...firm, exercises: [held], incidents: [over] });
  expect(inspect(plan, { today }).plan).toBe(plan);
});
