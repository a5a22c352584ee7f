import { planOf } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { compareWithPlan } from "./compare-with-plan.ts";
import { seen } from "./testing/seen.ts";
import { compare } from "./testing/small-plan.ts";

const signIn = { port: 88, role: "domain-controller" };
const isSingle = (seenAs: readonly string[], dependencies: readonly Parameters<typeof seen>[0][]) =>
  compareWithPlan(
    planOf({
      elements: [
        { id: "directory", kind: "infrastructure", name: "Directory", seenAs: [...seenAs] },
      ],
    }),
    { dependencies: dependencies.map(seen) },
    { today: "2026-05-16" },
  ).darkAreas.map((area) => area.isSingle);

test("an element that stands for two machines is not alone, also where one client uses both", () => {
  const both = ["10.0.0.21", "10.0.0.22"];
  const used = both.map((to) => ({ from: "10.0.0.1", to, ...signIn }));
  expect(isSingle([], used)).toEqual([false]);
  expect(isSingle(both, used)).toEqual([false]);
  expect(isSingle(both, used.slice(1))).toEqual([true]);
  // Another port of the second machine makes it no server of it.
  expect(isSingle(both, [...used.slice(1), { from: "10.0.0.1", to: "10.0.0.21" }])).toEqual([true]);
});

test("an element that stands for two machines which run a program is not alone", () => {
  const both = ["10.0.0.21", "10.0.0.22"];
  const synced = both.map((from) => ({ from, process: "miiserver.exe", to: "login.example" }));
  expect(isSingle(both, synced)).toEqual([false]);
  expect(isSingle(both, synced.slice(1))).toEqual([true]);
});

test("a dark area has its servers, all that leans on them, whether it says so, and what stops with it", () => {
  const { darkAreas } = compare([
    { from: "10.0.0.1", to: "10.0.0.9", port: 88, role: "domain-controller" },
    { from: "10.0.0.4", to: "10.0.0.9", port: 88, role: "domain-controller" },
    { from: "10.7.7.7", to: "10.0.0.9", port: 88, role: "domain-controller" },
    {
      from: "10.7.7.7",
      process: "C:\\x\\miiserver.exe",
      to: "login.example",
      scope: "microsoft-365",
    },
  ]);
  expect(
    darkAreas.map(({ id, isSingle, leaning, others, reaches }) => [
      id,
      isSingle,
      leaning,
      others,
      [...reaches],
    ]),
  ).toEqual([
    [
      "active-directory",
      true,
      [
        { element: "tms", declares: false },
        { element: "payroll", declares: false },
      ],
      1,
      ["tms", "payroll", "dispatch"],
    ],
    ["identity-sync", true, [], 0, []],
  ]);
});
