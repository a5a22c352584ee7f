import { Exercise, Incident } from "@mainstay/plan";
import { expect, test } from "vitest";
import { findingsOfExercise, findingsOfIncident } from "./findings-of.ts";

test("an incident has found what comes next, what was wrong, what surprised and what it came from", () => {
  const incident = Incident.parse({
    id: "outage",
    name: "Outage",
    began: "2026-05-16T08:00:00Z",
    disruptions: [{ element: "mail" }],
    cause: "A certificate ran out",
    surprised: ["Nobody noticed"],
    nextSteps: ["Watch certificates"],
  });
  expect(findingsOfIncident(incident)).toEqual([
    "Watch certificates",
    "Nobody noticed",
    "A certificate ran out",
  ]);
});

test("an exercise has found the goals that it missed", () => {
  const exercise = Exercise.parse({
    id: "autumn",
    name: "Autumn",
    scenario: "no-mail",
    date: "2026-10-01",
    goals: [
      { what: "Mail is restored", result: "failed", note: "The keys were gone" },
      { what: "All are reached", result: "passed" },
      { what: "Orders are taken", result: "not-tested" },
      { what: "Still to come" },
    ],
  });
  expect(findingsOfExercise(exercise)).toEqual([
    "Mail is restored: failed. The keys were gone",
    "Orders are taken: was not tested",
  ]);
});
