import { expect, test } from "vitest";
import { Exercise } from "./exercise.ts";
import { missingGuards } from "./missing-guards.ts";

const exercise = { id: "autumn", name: "Autumn", scenario: "no-mail", date: "2026-10-01" };
const guards = {
  risk: "Mail of one hub",
  stopRule: "After ten minutes",
  approver: "ada",
  approved: "2026-09-01",
};
const missing = (more: object) => missingGuards(Exercise.parse({ ...exercise, ...more }));

test("a live fault injection has a risk, a stop rule, and somebody who allowed it on a day", () => {
  const method = "fault-injection";
  expect(missing({ method })).toEqual(["risk", "stopRule", "approved"]);
  expect(missing({ method, ...guards })).toEqual([]);
  expect(missing({ method, ...guards, approved: undefined })).toEqual(["approved"]);
});

test("what breaks nothing that runs may start without", () => {
  expect(missing({ method: "functional" })).toEqual([]);
  expect(missing({})).toEqual([]);
});
