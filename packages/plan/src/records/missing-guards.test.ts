import { expect, test } from "vitest";
import { Exercise } from "./exercise.ts";
import { missingGuards } from "./missing-guards.ts";

const exercise = { id: "autumn", name: "Autumn", scenario: "no-mail", date: "2026-10-01" };
const guards = { risk: "Mail of one hub", stopRule: "After ten minutes" };
const missing = (more: object, isApproved = false) =>
  missingGuards(Exercise.parse({ ...exercise, ...more }), { isApproved });

test("a live fault injection has a risk, a stop rule, and an approval of what it says", () => {
  const method = "fault-injection";
  expect(missing({ method })).toEqual(["risk", "stopRule", "approved"]);
  expect(missing({ method, ...guards }, true)).toEqual([]);
  // What the plan says of an approval is not one.
  expect(missing({ method, ...guards, approver: "ada", approved: "2026-09-01" })).toEqual([
    "approved",
  ]);
});

test("what breaks nothing that runs may start without", () => {
  expect(missing({ method: "functional" })).toEqual([]);
  expect(missing({})).toEqual([]);
});
