import { planOf, type PlanInFile } from "@mainstay/plan/testing";
import { describe, expect, test } from "vitest";
import { compareWithPlan } from "./compare-with-plan.ts";
import { seen } from "./testing/seen.ts";
import { compare, elements } from "./testing/small-plan.ts";

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

test("a third party stands under the functions that rest on its users", () => {
  const { thirdParties } = compare([
    { from: "10.0.0.1", to: "198.51.100.7", scope: "third-party" },
    { from: "10.0.0.1", to: "maps.example", scope: "third-party" },
    {
      from: "10.0.0.1",
      to: "198.51.100.8",
      reverseName: "mx.carrier.example",
      scope: "third-party",
      outcomes: { succeeded: 2 },
    },
    { from: "10.0.0.4", to: "scan.example", scope: "third-party" },
    { from: "10.0.0.4", to: "gone.example", scope: "third-party", outcomes: { refused: 1 } },
  ]);
  const dispatch = [{ function: "dispatch" }];
  expect(thirdParties.map(({ end, knownBy, functions }) => [end.name, knownBy, functions])).toEqual(
    [
      ["198.51.100.8", "reverse-name", dispatch],
      ["198.51.100.7", "address", dispatch],
      ["maps", "element", dispatch],
      ["scan.example", "name", []],
    ],
  );
});

describe("what was said of a third party", () => {
  const said = {
    id: "known",
    about: "third-party",
    verdict: "explained",
    reason: "Known",
  } as const;
  const used = [
    { from: "10.0.0.1", to: "bank.example", scope: "third-party" as const },
    { from: "10.0.0.1", to: "bank.example", port: 8443, scope: "third-party" as const },
    { from: "10.0.0.4", to: "bank.example", scope: "third-party" as const },
    { from: "10.0.0.1", to: "10.9.9.9" },
  ];
  const found = (answer: object) => {
    const answered = planOf({ elements, answers: [{ ...said, ...answer }] });
    const { surprises, thirdParties } = compare(used, answered);
    return {
      asked: surprises.flatMap(({ relation: { from, to }, asked }) =>
        asked.map(({ port }) => `${from.name} ${to.name} ${port}`),
      ),
      by: surprises.flatMap(({ relation: { from, to }, answers }) =>
        answers.map(({ id }) => `${from.name} ${to.name} by ${id}`),
      ),
      thirdParties: thirdParties.map(({ end }) => end.name),
    };
  };

  test("answers the surprises of it, all or those of who is named, and says so", () => {
    expect(found({ to: "bank.example" })).toMatchObject({
      asked: ["tms 10.9.9.9 443"],
      by: ["tms bank.example by known", "payroll bank.example by known"],
    });
    expect(found({ from: "tms", to: "bank.example", verdict: "rejected" })).toMatchObject({
      asked: ["tms 10.9.9.9 443", "payroll bank.example 443"],
      by: ["tms bank.example by known"],
    });
  });

  test("does not make it one that nobody uses, and answers nothing of others", () => {
    expect(found({ to: "bank.example" }).thirdParties).toEqual(["bank.example"]);
    expect(found({ to: "10.9.9.9" }).by).toEqual([]);
  });
});
