import { addDays } from "@mainstay/plan";
import { arbitraryPlan, planOf, type PlanInFile } from "@mainstay/plan/testing";
import fc from "fast-check";
import { expect, test } from "vitest";
import { inspect } from "../inspection.ts";
import type { Readiness } from "./proof.ts";
import { readinessIn } from "./readiness.ts";

const today = "2026-06-30";

const firm = {
  elements: [
    {
      id: "dispatch",
      kind: "function",
      name: "Dispatch",
      criticality: "mission-critical",
      objectives: { rto: "8h" },
      needs: ["mail", { any: ["radio", "phone"] }, { targets: ["map"], loss: 0.5 }],
    },
    { id: "mail", kind: "service", name: "Mail" },
    { id: "radio", kind: "service", name: "Radio" },
    { id: "phone", kind: "service", name: "Phone" },
    { id: "map", kind: "service", name: "Map" },
  ],
  scenarios: [{ id: "no-mail", name: "No mail", disruptions: [{ element: "mail" }] }],
} satisfies PlanInFile;

function readinessOf(more: PlanInFile, on = today): Readiness {
  const plan = planOf({ ...firm, ...more });
  const { of } = readinessIn(inspect(plan, { today: on }));
  const [readiness] = plan.elements.map(({ id }) => of(id));
  if (readiness === undefined) throw new Error("the firm has elements");
  return readiness;
}

function worthOf(element: string, more: PlanInFile, on?: string): number | undefined {
  return readinessOf(more, on).parts.find((part) => part.element === element)?.proof?.worth;
}

const withMail = (recovery: object): PlanInFile => ({
  elements: firm.elements.map((element) =>
    element.id === "mail" ? { ...element, recovery } : element,
  ),
});

test("8.11 weighs what is lost along the strongest chain", () => {
  const { share, parts } = readinessOf({});
  expect(new Map(parts.map(({ element, weight }): [string, number] => [element, weight]))).toEqual(
    new Map([
      ["dispatch", 1],
      ["mail", 1],
      ["map", 0.5],
      ["phone", 0.5],
      ["radio", 0.5],
    ]),
  );
  expect(share).toBe(0);
});

test("8.11 what is said is worth little, and less the older it is", () => {
  expect(worthOf("mail", withMail({ time: "4h", statedOn: "2026-01-01" }))).toBe(0.2);
  const vendors = { time: "4h", statedBy: "vendor", statedOn: "2026-01-01" };
  expect(worthOf("mail", withMail(vendors))).toBe(0.4);
  expect(worthOf("mail", withMail({ time: "4h" }))).toBe(0.1);
  expect(worthOf("mail", withMail({ ...vendors, statedOn: "2024-12-30" }))).toBeCloseTo(0.2, 2);
  expect(worthOf("mail", withMail({ ...vendors, statedOn: "2024-06-30" }))).toBe(0);
});

test("8.11 what is slower than is asked proves nothing", () => {
  const { parts } = readinessOf(withMail({ time: "9h", statedOn: "2026-01-01" }));
  expect(parts.find(({ element }) => element === "mail")?.proof).toMatchObject({
    worth: 0,
    isTooSlow: true,
  });
});

test("8.11 an exercise proves what it reaches, and its goals what they measured", () => {
  const drill = {
    id: "drill",
    name: "Drill",
    scenario: "no-mail",
    date: "2026-06-01",
    result: "passed",
  } as const;
  expect(readinessOf({ exercises: [drill] }).share).toBeCloseTo((0.8 + 0.8) / 3.5, 9);
  const goals = [{ what: "Mail is back", element: "mail", measured: "10h" }];
  expect(worthOf("mail", { exercises: [{ ...drill, goals }] })).toBe(0);
  expect(worthOf("mail", { exercises: [{ ...drill, date: "2026-07-01" }] })).toBeUndefined();
  const failed: PlanInFile["exercises"] = [
    {
      ...drill,
      result: "failed",
      goals: [{ what: "Mail is back", element: "mail", measured: "2h" }],
    },
  ];
  expect(worthOf("mail", { exercises: failed })).toBe(0.8);
});

test("8.11 a time of a discussion is an estimate: too long it fails, else it adds nothing", () => {
  const estimated = (measured: string): PlanInFile => ({
    exercises: [
      {
        id: "talk",
        name: "Talk",
        scenario: "no-mail",
        date: "2026-06-01",
        method: "tabletop",
        result: "passed",
        goals: [{ what: "Mail is back", element: "mail", measured }],
      },
    ],
  });
  expect(worthOf("mail", estimated("2h"))).toBe(0.5);
  expect(worthOf("mail", estimated("10h"))).toBe(0);
});

test("8.11 what really happened is worth all, until it is older than twice the cadence", () => {
  const incident = {
    id: "outage",
    name: "Outage",
    began: "2026-05-01T08:00:00Z",
    ended: "2026-05-02T09:00:00Z",
    disruptions: [{ element: "mail" }],
    achieved: [{ element: "mail", time: "3h" }],
  };
  expect(worthOf("mail", { incidents: [incident] })).toBe(1);
  expect(worthOf("mail", { incidents: [incident] }, "2026-09-17")).toBeCloseTo(0.5, 2);
  expect(worthOf("mail", { incidents: [incident] }, "2026-11-02")).toBe(0);
  expect(worthOf("mail", { incidents: [{ ...incident, kind: "near-miss" }] })).toBeUndefined();
});

test("8.11 in short it is the same", () => {
  fc.assert(
    fc.property(arbitraryPlan(), (plan) => {
      const { of, inShort } = readinessIn(inspect(plan, { today }));
      for (const { id } of plan.elements) {
        const { share, parts } = of(id);
        const short = inShort(id);
        expect(short.share).toBe(share);
        const lacks = parts.map(({ weight, proof }) => weight * (1 - (proof?.worth ?? 0)));
        const expected = lacks[0] === 0 ? undefined : parts[0]?.element;
        expect(short.lacks).toBe(expected);
        expect(lacks).toEqual(lacks.toSorted((one, other) => other - one));
      }
    }),
    { numRuns: 60 },
  );
});

test("8.11 readiness is a share, and without anything new never grows", () => {
  fc.assert(
    fc.property(arbitraryPlan(), fc.nat({ max: 400 }), (plan, days) => {
      const day = "2026-12-31";
      const [now, later] = [day, addDays(day, days)].map((on) =>
        readinessIn(inspect(plan, { today: on })),
      );
      for (const { id } of plan.elements.slice(0, 5)) {
        const [first, second] = [now?.inShort(id).share ?? -1, later?.inShort(id).share ?? -1];
        expect(first).toBeGreaterThanOrEqual(0);
        expect(first).toBeLessThanOrEqual(1);
        expect(second).toBeLessThanOrEqual(first + 1e-9);
      }
    }),
    { numRuns: 60 },
  );
});
