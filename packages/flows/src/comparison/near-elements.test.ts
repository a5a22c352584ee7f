import { ElementId } from "@mainstay/plan";
import { planOf, type PlanInFile } from "@mainstay/plan/testing";
import { describe, expect, test } from "vitest";
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

describe("what nobody draws", () => {
  const plan = planOf({
    elements: [
      {
        id: "freight",
        kind: "function",
        name: "Freight",
        needs: ["tms"],
        criticality: "mission-critical",
      },
      { id: "tms", kind: "application", name: "TMS", seenAs: ["10.0.0.1"] },
      { id: "crm", kind: "application", name: "CRM", seenAs: ["10.0.0.2"] },
      { id: "dc", kind: "infrastructure", name: "Domain controller", seenAs: ["10.0.0.5"] },
    ],
  });
  const directory = { to: "10.0.0.5", port: 389, role: "directory" };
  const found = compareWithPlan(
    plan,
    {
      dependencies: [
        { from: "10.0.0.1", ...directory },
        { from: "10.0.0.2", ...directory },
        { from: "10.0.0.1", to: "198.51.100.7", scope: "third-party" as const },
        { from: "10.0.0.2", to: "198.51.100.8", scope: "third-party" as const },
      ].map(seen),
    },
    { today: "2026-05-16" },
  );
  const at = (most: number, ...ids: string[]) =>
    nearElements(found, new Set(ids.map((id) => ElementId.parse(id))), { most });
  const areas = (...ids: string[]) => at(9, ...ids).darkAreas.map(({ id }) => id);

  test("dark areas are told to whoever leans on them or serves them", () => {
    expect(areas("tms")).toEqual(["active-directory"]);
    expect(areas("dc")).toEqual(["active-directory"]);
    expect(areas("freight")).toEqual([]);
  });

  test("third parties are told where they stand under a critical function, and not too many", () => {
    const parties = (most: number, ...ids: string[]) =>
      at(most, ...ids).thirdParties.map(({ end }) => end.name);
    expect(parties(9, "tms", "crm")).toEqual(["198.51.100.7"]);
    expect(parties(9, "crm")).toEqual([]);
    expect(parties(0, "tms")).toEqual([]);
  });
});

describe("what fails", () => {
  const elements: PlanInFile["elements"] = [
    { id: "tms", kind: "application", name: "TMS", seenAs: ["10.0.0.1"], needs: ["orders"] },
    { id: "orders", kind: "infrastructure", name: "Orders", seenAs: ["10.0.0.2"] },
  ];
  const answers: PlanInFile["answers"] = [
    {
      id: "scanner",
      about: "failing",
      from: "10.0.0.9",
      to: "tms",
      verdict: "explained",
      reason: "The scanner",
    },
  ];
  const failures = { outcomes: { refused: 7 } };
  const found = compareWithPlan(
    planOf({ elements, answers }),
    {
      dependencies: [
        { from: "10.0.0.1", to: "10.0.0.2", ...failures },
        { from: "10.0.0.2", to: "10.0.0.1", ...failures },
        { from: "10.0.0.1", to: "10.9.9.9", outcomes: { "timed-out": 2 } },
        { from: "10.0.0.9", to: "10.0.0.1", outcomes: { blocked: 30 } },
        { from: "10.0.0.1", to: "10.9.9.8", outcomes: { succeeded: 1, refused: 1 } },
      ].map(seen),
    },
    { today: "2026-05-16" },
  );

  test("is told after what works, be it declared or not, with whether it is asked about", () => {
    const { relations } = nearElements(found, new Set([ElementId.parse("tms")]), { most: 9 });
    expect(
      relations.map(({ relation: { from, to }, how, isFailing, isAsked }) => [
        `${from.name} ${to.name}`,
        how,
        isFailing,
        isAsked,
      ]),
    ).toEqual([
      ["tms 10.9.9.8", "none", false, true],
      ["10.0.0.9 tms", "none", true, false],
      ["orders tms", "reversed", true, true],
      ["tms 10.9.9.9", "none", true, true],
    ]);
  });

  test("is left out first where there is too much", () => {
    const { relations, leftOut } = nearElements(found, new Set([ElementId.parse("tms")]), {
      most: 1,
    });
    expect(relations.map(({ relation }) => relation.to.name)).toEqual(["10.9.9.8"]);
    expect(leftOut).toBe(3);
  });
});
