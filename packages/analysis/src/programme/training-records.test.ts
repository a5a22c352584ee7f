import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { isTrainingDue, trainingRecords } from "./training-records.ts";

test("8.6 everybody whom a training is for has a record, done or not", () => {
  const plan = planOf({
    people: [
      { id: "ana", name: "Ana" },
      { id: "ben", name: "Ben" },
      { id: "cem", name: "Cem", joined: "2026-03-01" },
    ],
    elements: [{ id: "mail", kind: "service", name: "Mail", owner: "cem" }],
    trainings: [
      {
        id: "papers",
        name: "Papers",
        for: ["owners"],
        also: ["ana"],
        every: "10d",
        completions: [{ person: "ana", on: "2026-06-01" }],
      },
    ],
  });
  expect(trainingRecords(plan, "9999-12-31").map(({ people }) => people)).toEqual([
    [
      { person: "ana", as: [], done: "2026-06-01", until: "2026-06-11", due: "2026-06-11" },
      { person: "cem", as: ["owners"], done: undefined, until: undefined, due: "2026-03-01" },
    ],
  ]);
  const [{ people, training }] = trainingRecords(plan, "2026-05-31");
  expect(people[0]).toMatchObject({ person: "ana", done: undefined });
  expect(training.completions).toHaveLength(1);
});

test("8.6 what was not passed does not count as done, and a record may say until when it holds", () => {
  const plan = planOf({
    people: ["ana", "ben", "cem", "dee"].map((id) => ({ id, name: id })),
    trainings: [
      {
        id: "papers",
        name: "Papers",
        for: ["everybody"],
        passMark: 0.8,
        completions: [
          { person: "ana", on: "2026-06-01", score: 0.79 },
          { person: "ben", on: "2026-06-01", score: 0.8, until: "2026-07-01" },
          { person: "cem", on: "2026-06-01", score: 0.5, result: "passed" },
          { person: "cem", on: "2026-06-02", result: "failed" },
          { person: "dee", on: "2026-06-01" },
        ],
      },
    ],
  });
  const [record] = trainingRecords(plan, "9999-12-31");
  expect(record?.people.map(({ person, done, until }) => [person, done, until])).toEqual([
    ["ana", undefined, undefined],
    ["ben", "2026-06-01", "2026-07-01"],
    ["cem", "2026-06-01", "2027-06-01"],
    ["dee", "2026-06-01", "2027-06-01"],
  ]);
});

test.each([
  ["was done and holds for one more day", { until: "2026-06-11", due: "2026-06-11" }, false],
  ["held until yesterday", { until: "2026-06-09", due: "2026-06-09" }, true],
  ["holds today for the last time", { until: "2026-06-10", due: "2026-06-10" }, false],
  ["was never done", { until: undefined, due: undefined }, true],
  ["was never done by who comes today", { until: undefined, due: "2026-06-10" }, true],
  ["was never done by who comes tomorrow", { until: undefined, due: "2026-06-11" }, false],
])("8.6 what %s is due: %o %s", (_, person, expected) => {
  expect(isTrainingDue(person, "2026-06-10")).toBe(expected);
});
