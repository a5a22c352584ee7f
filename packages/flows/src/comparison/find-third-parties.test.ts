import { planOf, type PlanInFile } from "@mainstay/plan/testing";
import { expect, test } from "vitest";
import { compareWithPlan } from "./compare-with-plan.ts";
import { seen } from "./testing/seen.ts";

type InFile = NonNullable<PlanInFile["elements"]>[number];

const functionOf = (id: string, criticality?: string): InFile => ({
  id,
  kind: "function",
  name: id,
  needs: [`${id}-app`],
  ...(criticality === undefined ? {} : { criticality }),
});
const applicationOf = (id: string, address: string): InFile => ({
  id: `${id}-app`,
  kind: "application",
  name: id,
  seenAs: [address],
});

function thirdParties(more: object = {}, needs: readonly string[] = []) {
  const plan = planOf({
    elements: [
      functionOf("dispatch", "mission-critical"),
      functionOf("wages", "important"),
      functionOf("canteen", "deferrable"),
      functionOf("garden"),
      { ...applicationOf("dispatch", "10.0.0.1"), needs: [...needs] },
      applicationOf("wages", "10.0.0.2"),
      applicationOf("canteen", "10.0.0.3"),
      applicationOf("garden", "10.0.0.4"),
      { id: "maps", kind: "supplier", name: "Maps", seenAs: ["maps.example"] },
    ],
    ...more,
  });
  const dependencies = [
    { from: "10.0.0.4", to: "seeds.example" },
    { from: "10.0.0.3", to: "food.example" },
    { from: "10.0.0.3", to: "bank.example" },
    { from: "10.0.0.2", to: "bank.example" },
    { from: "10.0.0.1", to: "maps.example" },
  ].map((one) => seen({ ...one, scope: "third-party" }));
  return compareWithPlan(plan, { dependencies }, { today: "2026-05-16" }).thirdParties;
}

test("each says which functions rest on it and how critical they are, the most critical first", () => {
  expect(
    thirdParties().map(({ end, functions, isCritical, isAsked }) => [
      end.name,
      functions.map((one) => [one.function, one.criticality]),
      isCritical,
      isAsked,
    ]),
  ).toEqual([
    ["maps", [["dispatch", "mission-critical"]], true, true],
    [
      "bank.example",
      [
        ["wages", "important"],
        ["canteen", "deferrable"],
      ],
      true,
      true,
    ],
    ["food.example", [["canteen", "deferrable"]], false, false],
    ["seeds.example", [["garden", undefined]], false, false],
  ]);
});

test("the upper half of the organisation's own scale is high, its middle among it", () => {
  const highOn = (...criticalities: string[]) =>
    thirdParties({ organisation: { id: "o", name: "O", criticalities } })
      .filter(({ isCritical }) => isCritical)
      .map(({ end }) => end.name);
  expect(highOn("mission-critical", "important", "deferrable", "spare")).toEqual([
    "maps",
    "bank.example",
  ]);
  expect(highOn("mission-critical", "important")).toEqual(["maps"]);
});

test("what its users declare, or somebody answered for, is not asked", () => {
  const asked = (more: object, needs?: readonly string[]) =>
    thirdParties(more, needs)
      .filter(({ isAsked }) => isAsked)
      .map(({ end }) => end.name);
  const answer = { id: "a", about: "third-party", verdict: "rejected", reason: "No contract" };
  expect(asked({}, ["maps"])).toEqual(["bank.example"]);
  expect(asked({ answers: [{ ...answer, to: "bank.example" }] })).toEqual(["maps"]);
  expect(asked({ answers: [{ ...answer, from: "wages-app", to: "bank.example" }] })).toEqual([
    "maps",
  ]);
  expect(asked({ answers: [{ ...answer, from: "canteen-app", to: "bank.example" }] })).toEqual([
    "maps",
    "bank.example",
  ]);
});

test("a function is as critical as what rests on it", () => {
  const plan = planOf({
    elements: [
      { ...functionOf("wages"), criticality: "deferrable" },
      applicationOf("wages", "10.0.0.2"),
      {
        id: "payday",
        kind: "process",
        name: "Payday",
        criticality: "mission-critical",
        needs: ["wages"],
      },
    ],
  });
  const dependencies = [seen({ from: "10.0.0.2", to: "bank.example", scope: "third-party" })];
  const [bank] = compareWithPlan(plan, { dependencies }, { today: "2026-05-16" }).thirdParties;
  expect(bank?.functions).toEqual([{ function: "wages", criticality: "mission-critical" }]);
});
