import { planOf, type PlanInFile } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { inspect } from "../inspection.ts";
import { coverage } from "./coverage.ts";

const today = "2026-06-30";

const firm: PlanInFile = {
  elements: [
    { id: "billing", kind: "function", name: "Billing", criticality: "important", needs: ["mail"] },
    {
      id: "dispatch",
      kind: "function",
      name: "Dispatch",
      criticality: "mission-critical",
      objectives: { mbco: 0.5 },
      needs: [{ targets: ["mail"], loss: 0.3 }, "radio"],
    },
    { id: "archive", kind: "function", name: "Archive" },
    { id: "mail", kind: "service", name: "Mail" },
    { id: "radio", kind: "service", name: "Radio" },
  ],
  scenarios: [
    { id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] },
    { id: "no-radio", name: "No radio", disruptions: [{ element: "radio" }] },
  ],
};

const drill = { id: "drill", name: "Drill", scenario: "no-mail", date: "2026-02-28" } as const;

function cellsOf(exercises: PlanInFile["exercises"]): readonly string[] {
  return coverage(inspect(planOf({ ...firm, exercises }), { today })).functions.map(
    ({ element, cells }) =>
      [element, ...cells.map(({ scenario, state }) => `${scenario} ${state}`)].join(", "),
  );
}

test("8.9 functions stand by criticality, with the scenarios that hit them", () => {
  expect(cellsOf([])).toEqual([
    "dispatch, no-mail never, no-radio never",
    "billing, no-mail never",
    "archive",
  ]);
});

test("8.9 what an exercise proved holds for the cadence of each function", () => {
  expect(cellsOf([{ ...drill, result: "passed" }])).toEqual([
    "dispatch, no-mail stale, no-radio never",
    "billing, no-mail proven",
    "archive",
  ]);
});

test("8.9 the last exercise that has ended counts", () => {
  const later = { ...drill, id: "later", date: "2026-04-01" } as const;
  const passed = { ...drill, result: "passed" } as const;
  expect(cellsOf([{ ...later, result: "failed" }, passed])[0]).toContain("no-mail failed");
  expect(
    cellsOf([
      { ...drill, result: "failed" },
      { ...later, result: "passed" },
    ])[0],
  ).toContain("no-mail proven");
});

test("8.9 scenarios tell how many functions they hit, their last exercise and the next", () => {
  const exercises: PlanInFile["exercises"] = [
    { ...drill, result: "passed" },
    { ...drill, id: "autumn", date: "2026-09-01" },
    { ...drill, id: "summer", date: "2026-07-01" },
    { ...drill, id: "missed", date: "2026-06-01" },
  ];
  const { scenarios, functions } = coverage(inspect(planOf({ ...firm, exercises }), { today }));
  expect(scenarios.map(({ hits, last, next }) => [hits, last?.id, next?.id])).toEqual([
    [2, "drill", "summer"],
    [1, undefined, undefined],
  ]);
  expect(functions[0]?.cells.map(({ falls }) => falls)).toEqual([false, true]);
});
