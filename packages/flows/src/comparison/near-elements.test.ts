import { ElementId } from "@mainstay/plan";
import { planOf, type PlanInFile } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { compareWithPlan } from "./compare-with-plan.ts";
import { nearElements } from "./near-elements.ts";
import { seen } from "./testing/seen.ts";

const elements: PlanInFile["elements"] = [
  { id: "tms", kind: "application", name: "TMS", seenAs: ["10.0.0.1"], needs: ["orders", "mail"] },
  { id: "orders", kind: "infrastructure", name: "Orders", seenAs: ["10.0.0.2"], needs: ["disk"] },
  { id: "disk", kind: "infrastructure", name: "Disk", seenAs: ["10.0.0.3"] },
  { id: "mail", kind: "service", name: "Mail", seenAs: ["10.0.0.5"] },
  { id: "payroll", kind: "application", name: "Payroll", seenAs: ["10.0.0.4"] },
];
const comparison = compareWithPlan(
  planOf({ elements }),
  {
    dependencies: [
      { from: "10.0.0.1", to: "10.0.0.2" },
      { from: "10.0.0.2", to: "10.0.0.3" },
      { from: "10.0.0.4", to: "10.0.0.2", outcomes: { succeeded: 2 } },
      { from: "10.0.0.1", to: "10.9.9.9", outcomes: { succeeded: 5 } },
      { from: "10.0.0.4", to: "10.9.9.9" },
    ].map(seen),
  },
  { today: "2026-05-16" },
);
const near = (most: number, ...ids: string[]) =>
  nearElements(comparison, new Set(ids.map((id) => ElementId.parse(id))), { most });

test("what is declared is told within the elements, and surprises wherever they lead", () => {
  const { relations, leftOut } = near(9, "tms", "orders");
  expect(relations.map(({ relation: { from, to }, how }) => [from.name, to.name, how])).toEqual([
    ["tms", "orders", "direct"],
    ["tms", "10.9.9.9", "none"],
    ["payroll", "orders", "none"],
  ]);
  expect(leftOut).toBe(0);
});

test("of too many surprises those used most are told, and how many more there are", () => {
  const { relations, leftOut } = near(1, "tms", "orders");
  expect(relations.map(({ relation }) => relation.to.name)).toEqual(["orders", "10.9.9.9"]);
  expect(leftOut).toBe(1);
});

test("requirements that nobody saw are told where both ends are among the elements", () => {
  expect(near(9, "tms", "mail").unseen.map(({ target }) => target)).toEqual(["mail"]);
  expect(near(9, "tms", "orders").unseen).toEqual([]);
});
