import type { Exercise } from "@mainstay/plan";
import { type PlanInFile, planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { simulate } from "../simulate.ts";
import { preparationOf } from "./preparation.ts";
import type { HeldCall } from "./preparation/held-call.ts";

type ExerciseInFile = NonNullable<PlanInFile["exercises"]>[number];

const prepared: ExerciseInFile = {
  id: "autumn",
  name: "Autumn",
  scenario: "no-mail",
  date: "2026-10-01",
  aim: "Orders go on without mail",
  goals: [{ what: "Orders come in", criterion: "Ten in the first hour" }],
  injects: [{ id: "lost", after: "0", what: "Mail is down", expect: "Declare it" }],
  participants: [{ person: "ada" }],
};

const depot: PlanInFile = {
  people: [
    { id: "ada", name: "Ada" },
    { id: "ben", name: "Ben" },
    { id: "cem", name: "Cem" },
  ],
  elements: [
    { id: "mail", kind: "service", name: "Mail" },
    { id: "safe", kind: "information", name: "Paper in the safe" },
  ],
  scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] }],
  sops: [
    {
      id: "by-fax",
      name: "By fax",
      scenarios: ["no-mail"],
      reviewed: "2026-03-01",
      copies: ["mail", "safe"],
    },
  ],
  callTrees: [
    {
      id: "all",
      name: "All",
      start: "ada",
      calls: [{ from: "ada", to: ["ben", "cem"] }],
      scenarios: ["no-mail"],
      copies: ["mail", "safe"],
      tested: "2026-06-01",
    },
  ],
  trainings: [
    {
      id: "procedures",
      name: "Procedures",
      also: ["ada"],
      completions: [{ person: "ada", on: "2026-02-01" }],
    },
  ],
};

function standing(exercise: ExerciseInFile, more: PlanInFile = {}, calls?: readonly HeldCall[]) {
  const today = "2026-09-01";
  const plan = planOf({ ...depot, ...more, exercises: [exercise, ...(more.exercises ?? [])] });
  const cascade = simulate(plan, plan.scenarios[0].disruptions);
  const points = preparationOf(plan, plan.exercises[0], { today, cascade, calls });
  return Object.fromEntries(points.map((point) => [point.point, point]));
}

test("12.3 what the plan shows is done, what only people see is open, and what comes after is later", () => {
  const points = standing(prepared);
  expect(Object.values(points).map(({ point, state }) => [point, state])).toEqual([
    ["documents", "done"],
    ["training", "done"],
    ["criteria", "done"],
    ["timeline", "done"],
    ["backup-communication", "open"],
    ["call-tree", "done"],
    ["result", "later"],
    ["review", "later"],
    ["issues", "later"],
  ]);
  expect(points["documents"]?.evidence).toContainEqual({
    words: "By fax is in 2 places, of which the scenario leaves 1.",
  });
});

test("12.3 players are told how the timeline stands, and nothing of the injects", () => {
  const plan = planOf({ ...depot, exercises: [prepared] });
  const cascade = simulate(plan, plan.scenarios[0].disruptions);
  const timeline = (exercise: Exercise) =>
    preparationOf(plan, exercise, { today: "2026-09-01", cascade, toldTo: "players" }).find(
      ({ point }) => point === "timeline",
    );
  const [exercise] = plan.exercises;
  const evidence = [{ words: "It has injects, of which players are told as they are sent." }];
  expect(timeline(exercise)).toEqual({ point: "timeline", state: "done", evidence, lacks: [] });
  const injects = exercise.injects?.map((inject) => ({ ...inject, expect: undefined }));
  expect(timeline({ ...exercise, injects })).toEqual({
    point: "timeline",
    state: "open",
    evidence,
    lacks: ["Not every inject says what is expected of the players."],
  });
});

test("12.3 what somebody saw to is done, and what the plan lacks is told nevertheless", () => {
  const check = { point: "training", on: "2026-09-20", by: "ada", note: "On paper" } as const;
  const points = standing({ ...prepared, checks: [check] }, { trainings: [] });
  expect(points["training"]).toEqual({
    point: "training",
    state: "done",
    evidence: [{ words: "Seen to on 2026-09-20 by Ada: On paper" }],
    lacks: ["No training of the plan is for those who take part."],
  });
});

test.each<[string, string, Partial<ExerciseInFile>, PlanInFile]>([
  [
    "documents",
    "all of them",
    {},
    { sops: [{ ...depot.sops?.[0], id: "by-fax", name: "By fax", copies: ["mail", "mail"] }] },
  ],
  [
    "documents",
    "never reviewed",
    {},
    { sops: [{ id: "by-fax", name: "By fax", scenarios: ["no-mail"] }] },
  ],
  [
    "training",
    "has not done Procedures",
    {},
    { trainings: [{ id: "procedures", name: "Procedures", also: ["ada"] }] },
  ],
  ["criteria", "by what it is judged", { goals: [{ what: "Orders come in" }] }, {}],
  ["timeline", "what is expected", { injects: [{ id: "lost", after: "0", what: "Down" }] }, {}],
  ["call-tree", "No call tree", {}, { callTrees: [] }],
  ["result", "between 2027-01-01 and 2027-04-01", { result: "failed" }, {}],
  ["issues", "no action came of it", { result: "failed" }, {}],
  [
    "issues",
    "2 goals failed, and only 1 action came of it",
    {
      result: "failed",
      goals: [
        { what: "Orders come in", result: "failed" },
        { what: "Invoices go out", result: "failed" },
      ],
    },
    {
      actions: [{ id: "fax", name: "Buy a fax", exercise: "autumn", owner: "ada", status: "open" }],
    },
  ],
  ["review", "Nothing says what went well", { result: "passed" }, {}],
  [
    "review",
    "it failed, and nothing says why",
    {
      result: "failed",
      improvements: ["A second fax"],
      goals: [{ what: "Orders come in", result: "failed" }],
    },
    {},
  ],
])("12.3 %s is open where the plan lacks it: %s", (point, words, exercise, plan) => {
  const found = standing({ ...prepared, ...exercise }, plan)[point];
  expect(found?.state).toBe("open");
  expect(found?.lacks.join(" ")).toContain(words);
});

test("12.3 a failed exercise that is repeated in time, with an action that somebody owns, is done with", () => {
  const again = { ...prepared, id: "winter", name: "Winter", date: "2027-02-01" };
  const points = standing(
    { ...prepared, result: "failed", goals: [{ what: "Orders come in", result: "failed" }] },
    {
      exercises: [{ ...again, id: "next-year", date: "2028-02-01" }, again],
      actions: [{ id: "fax", name: "Buy a fax", exercise: "autumn", owner: "ada", status: "open" }],
    },
  );
  expect([points["result"]?.state, points["issues"]?.state]).toEqual(["done", "done"]);
});

test("12.3 who was trained again since was trained before as well", () => {
  const [procedures] = depot.trainings ?? [];
  const completions = [
    { person: "ada", on: "2026-02-01" },
    { person: "ada", on: "2026-11-20" },
  ];
  const points = standing(prepared, {
    trainings: procedures === undefined ? [] : [{ ...procedures, completions }],
  });
  expect(points["training"]?.evidence).toEqual([
    { words: "Ada did Procedures on 2026-02-01.", record: "trainings/procedures" },
  ]);
});

const [mail, safe] = planOf(depot).elements.map(({ id }) => id);
/** The places of the call tree, with who of them is reached. */
function reaching(...reached: readonly string[]): HeldCall["places"] {
  return ["ada", "ben", "cem"].map((person) => ({ person, isReached: reached.includes(person) }));
}

const drill: HeldCall = {
  id: "c1",
  tree: "all",
  on: "2026-05-01",
  kind: "drill",
  places: reaching("ada", "ben", "cem"),
  answeredBy: [
    { name: "Mail", over: mail === undefined ? [] : [mail] },
    { name: "Pager", over: safe === undefined ? [] : [safe] },
  ],
};

test("12.3 a call within a year shows that the call tree and the backup communication were tested", () => {
  const points = standing(prepared, {}, [drill]);
  expect(points["call-tree"]).toMatchObject({
    state: "done",
    evidence: [{ words: "All: the drill of 2026-05-01 reached 3 of 3.", record: "calls/c1" }],
  });
  expect(points["backup-communication"]).toMatchObject({
    state: "done",
    evidence: [
      {
        words:
          "A message over Pager, which the scenario leaves, was answered in the drill of 2026-05-01.",
        record: "calls/c1",
      },
    ],
  });
});

test.each<[string, HeldCall]>([
  ["of another tree", { ...drill, tree: "other", answeredBy: [] }],
  ["that reached nobody", { ...drill, places: reaching(), answeredBy: [] }],
  ["of more than a year before", { ...drill, on: "2025-09-30" }],
  ["after the day", { ...drill, on: "2026-10-02" }],
])("12.3 a call %s shows nothing", (_, call) => {
  const points = standing(prepared, {}, [call]);
  expect(points["call-tree"]).toMatchObject({ state: "open", evidence: [] });
  expect(points["call-tree"]?.lacks[0]).toContain("It is noted as tested on 2026-06-01.");
  expect(points["backup-communication"]?.state).toBe("open");
});

test.each<[string, readonly Partial<HeldCall>[], string]>([
  [
    "of the three only one",
    [{ places: reaching("ada") }],
    "reached 1 of 3; nobody answered for Ben and Cem.",
  ],
  [
    "not who came into the tree since",
    [{ places: reaching("ada", "ben").slice(0, 2) }],
    "reached 2 of 3; not in it yet: Cem.",
  ],
  [
    "each of them, but in two calls",
    [{ places: reaching("ada") }, { id: "c2", on: "2026-04-01", places: reaching("ben", "cem") }],
    "the drill of 2026-04-01 reached 2 of 3; nobody answered for Ada.",
  ],
])("12.3 a call tree was not tested where was reached %s", (_, calls, words) => {
  const held = calls.map((call) => ({ ...drill, ...call }));
  const point = standing(prepared, {}, held)["call-tree"];
  expect(point).toMatchObject({ state: "open", evidence: [] });
  expect(point?.lacks[0]).toContain(words);
});

test("12.3 one call that reached everybody tests the tree, whatever later ones reached, and whoever is in it no more", () => {
  const later: HeldCall = { ...drill, id: "c2", on: "2026-06-01", places: reaching("ada") };
  const gone = [...reaching("ada", "ben", "cem"), { person: "dan", isReached: false }];
  const point = standing(prepared, {}, [later, { ...drill, places: gone }])["call-tree"];
  expect(point).toMatchObject({ state: "done", evidence: [{ record: "calls/c1" }] });
});

test("12.3 only a channel of which is known what it goes over is known to be left", () => {
  const answeredBy = drill.answeredBy.slice(0, 1);
  for (const call of [
    { ...drill, answeredBy },
    { ...drill, answeredBy: [{ name: "SMS", over: [] }] },
  ])
    expect(standing(prepared, {}, [call])["backup-communication"]?.state).toBe("open");
});

test("12.3 a review says what is to be better, and why goals failed", () => {
  const points = standing({
    ...prepared,
    result: "failed",
    strengths: ["Everybody was there"],
    goals: [{ what: "Orders come in", result: "failed", cause: "The fax was out of paper" }],
  });
  expect(points["review"]).toMatchObject({
    state: "done",
    evidence: [
      { words: "1 thing went well, 0 are to be better." },
      { words: "Orders come in: The fax was out of paper" },
    ],
  });
});
