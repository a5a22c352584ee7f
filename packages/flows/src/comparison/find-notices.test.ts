import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { compareWithPlan } from "./compare-with-plan.ts";
import { findNotices } from "./find-notices.ts";
import { type Seen, seen } from "./testing/seen.ts";

/** What is told of a plan in which a function of some criticality rests on an application, and this on a database. */
function told(dependencies: readonly Seen[], { criticality = "mission-critical", ...more } = {}) {
  const plan = planOf({
    elements: [
      { id: "dispatch", kind: "function", name: "Dispatch", criticality, needs: ["tms"] },
      { id: "tms", kind: "application", name: "TMS", seenAs: ["10.0.0.1"], needs: ["db"] },
      { id: "db", kind: "application", name: "Database", seenAs: ["10.0.0.2"] },
    ],
    ...more,
  });
  const comparison = compareWithPlan(
    plan,
    { dependencies: dependencies.map(seen) },
    { today: "2026-05-16" },
  );
  return findNotices(plan, comparison);
}

const party: Seen = { from: "10.0.0.1", to: "maps.example", scope: "third-party" };
const refused: Seen = { from: "10.0.0.1", to: "10.0.0.2", port: 5432, outcomes: { refused: 2 } };

test("a third party that a critical function rests on and nobody declared is told with why", () => {
  expect(told([party])).toEqual([
    {
      kind: "observed-third-party",
      about: "maps.example",
      element: "tms",
      message:
        "TMS uses maps.example, a third party, and the plan does not say so. Dispatch rests on it.",
    },
  ]);
  expect(told([party], { criticality: "deferrable" })).toEqual([]);
  expect(told([{ ...party, from: "10.0.0.9" }])).toEqual([]);
});

test("a requirement of a critical function of which nothing goes through is told with its ports", () => {
  const other: Seen = { ...refused, port: 1433, outcomes: { "timed-out": 1 } };
  expect(told([refused, other])).toEqual([
    {
      kind: "observed-failing",
      about: "tms > db",
      element: "tms",
      message:
        "All 3 connections that TMS tried to db failed (5432/tcp, 1433/tcp). The plan says that it is needed, and Dispatch rests on it.",
    },
  ]);
  expect(told([{ ...refused, outcomes: { refused: 1 } }])[0]?.message).toMatch(
    /^The one connection that TMS tried to db failed \(5432\/tcp\)\./,
  );
  expect(told([refused, { ...other, outcomes: { succeeded: 1 } }])).toEqual([]);
  expect(told([refused], { criticality: "deferrable" })).toEqual([]);
});

test("what was answered for is not told", () => {
  const answered: object = {
    answers: [
      { id: "a", about: "failing", from: "tms", to: "db", verdict: "explained", reason: "moved" },
      { id: "b", about: "third-party", to: "maps.example", verdict: "explained", reason: "known" },
    ],
  };
  expect(told([refused, party], answered)).toEqual([]);
});
