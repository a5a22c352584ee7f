import { minutes, never, type Plan } from "@mainstay/plan";
import { type PlanInFile, planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { simulate } from "../simulate.ts";
import { arbitraryNetwork } from "../testing/arbitrary-network.ts";
import { referenceOutages } from "../testing/reference-response.ts";
import { goesOn } from "./known-losses.ts";
import { respond } from "./respond.ts";

type ElementInFile = NonNullable<PlanInFile["elements"]>[number];
type DisruptionInFile = NonNullable<PlanInFile["scenarios"]>[number]["disruptions"][number];

function element(id: string, more: Partial<ElementInFile> = {}): ElementInFile {
  return { id, kind: "service", name: id, ...more };
}

const estate = [
  element("orders", { kind: "function", needs: ["app"], objectives: { rto: "2h", mtpd: "8h" } }),
  element("payroll", {
    kind: "function",
    needs: [{ targets: ["database"], holds: "1d" }],
    objectives: { rto: "4h" },
  }),
  element("app", { needs: ["database"], recovery: { time: "1h" } }),
  element("database", {
    needs: [{ targets: ["power"], for: "recover" }],
    recovery: { time: "2h" },
  }),
  element("power", { recovery: { time: "30m" } }),
  element("phones"),
];

function responseTo(
  now: number,
  disruptions: readonly DisruptionInFile[],
  more: Omit<PlanInFile, "elements"> = {},
) {
  const scenarios = [
    ...(more.scenarios ?? []),
    { id: "it", name: "It", disruptions: [...disruptions] },
  ];
  const plan = planOf({ ...more, elements: estate, scenarios });
  return respond(plan, { losses: plan.scenarios.at(-1)?.disruptions ?? [], now: minutes(now) });
}

describe("11.2 outages", () => {
  test("tell since when, by when and why", () => {
    expect(responseTo(30, [{ element: "database", at: "10m" }]).outages).toEqual([
      {
        element: "orders",
        state: "down",
        from: 10,
        rto: 130,
        mtpd: 490,
        chain: ["database", "app", "orders"],
        expected: { back: 130 },
      },
      {
        element: "payroll",
        state: "falls",
        from: 1_450,
        rto: 1_690,
        mtpd: never,
        chain: ["database", "payroll"],
      },
    ]);
  });

  test("that are over come last, with their end", () => {
    const { outages } = responseTo(60, [{ element: "app", lasts: "30m" }, { element: "database" }]);
    expect(outages.map(({ element: id, state }) => [id, state])).toEqual([
      ["orders", "down"],
      ["payroll", "falls"],
    ]);
    expect(responseTo(60, [{ element: "app", lasts: "30m" }]).outages).toMatchObject([
      { element: "orders", state: "back", from: 0, to: 30 },
    ]);
  });

  test("that are reported back are over", () => {
    const plan = planOf({ elements: estate });
    const losses = [{ element: plan.elements[3].id }];
    const back = new Map([[plan.elements[0].id, minutes(50)]]);
    const happening = { losses, back, now: minutes(60) };
    expect(respond(plan, happening).outages).toMatchObject([
      { element: "payroll", state: "falls" },
      { element: "orders", state: "back", from: 0, to: 50 },
    ]);
  });

  test("come by their next objective, a missed one no longer", () => {
    const { outages } = responseTo(3_000, [{ element: "database" }]);
    expect(outages.map(({ element: id }) => id)).toEqual(["orders", "payroll"]);
  });
});

describe("11.3 expected returns", () => {
  test("are not known once something is overdue", () => {
    const { outages, restorations } = responseTo(180, [{ element: "database" }]);
    expect(outages).toMatchObject([
      { element: "orders", expected: { back: never, rtoBreach: 120, mtpdBreach: 480 } },
      { element: "payroll", expected: { back: never } },
    ]);
    expect(restorations).toMatchObject([{ element: "database", isOverdue: true, done: never }]);
  });

  test("what waits for something overdue is not overdue itself", () => {
    const { restorations } = responseTo(600, [{ element: "database" }, { element: "power" }]);
    expect(restorations.map(({ element: id, isOverdue }) => [id, isOverdue])).toEqual([
      ["power", true],
      ["database", false],
    ]);
  });
});

describe("11.4 what to bring back first", () => {
  test("is what the next objective waits for, over what it needs to be restored", () => {
    const { restorations } = responseTo(0, [
      { element: "phones" },
      { element: "database" },
      { element: "power" },
    ]);
    expect(restorations.map(({ element: id }) => id)).toEqual(["power", "database", "phones"]);
    expect(restorations[0]).toEqual({
      element: "power",
      level: 0,
      lost: 0,
      work: 30,
      ready: 0,
      done: 30,
      isOverdue: false,
      waitsFor: [],
      deadline: {
        element: "orders",
        objective: "rto",
        at: 120,
        path: ["power", "database", "app", "orders"],
      },
      holdsDown: 2,
    });
  });
});

describe("11.5 procedures", () => {
  const paper = {
    id: "paper",
    name: "On paper",
    scenarios: ["blackout"],
    copies: ["app", "phones"],
    steps: [{ what: "Ring round", channel: "phones" }, { what: "Write it down" }],
  };
  const scenarios = [{ id: "blackout", name: "Blackout", disruptions: [{ element: "power" }] }];
  const standing = (now: number, ...losses: DisruptionInFile[]) =>
    responseTo(now, losses, { scenarios, sops: [paper] }).procedures;

  test("work until nothing is left of what they need", () => {
    expect(standing(0, { element: "power" }, { element: "app" })).toMatchObject([
      { id: "paper", scenarios: ["blackout"], standing: "works", until: never },
    ]);
    expect(standing(5, { element: "app" }, { element: "phones", at: "1h" })).toMatchObject([
      { scenarios: [], standing: "works", until: 60 },
    ]);
  });

  test("are hindered by the channel of a step, and unusable without a copy", () => {
    expect(standing(0, { element: "phones" })).toMatchObject([
      { standing: "hindered", lacks: [], steps: [{ step: 0, lost: ["phones"] }] },
    ]);
    expect(standing(90, { element: "app" }, { element: "phones", at: "1h" })).toMatchObject([
      { standing: "unusable", lacks: [{ lacks: "copies", lost: ["app", "phones"], from: 60 }] },
    ]);
  });
});

const network = arbitraryNetwork({ elements: 9, hasRings: true });
const instant = fc.constantFrom(0, 30, 60, 90, 150, 500).map((now) => minutes(now));

test("11.2 and 11.3 are the reference's", () => {
  fc.assert(
    fc.property(network, instant, (plan, now) => {
      const { disruptions } = plan.scenarios[0];
      const inPlan = (id: string) => plan.elements.findIndex((one) => one.id === id);
      const found = respond(plan, { losses: disruptions, now })
        .outages.map(({ element: id, state, from, expected }) => ({
          element: id,
          state,
          from,
          back: expected?.back,
        }))
        .toSorted((one, other) => inPlan(one.element) - inPlan(other.element));
      expect(found).toEqual(referenceOutages(plan, disruptions, now));
    }),
    { numRuns: 500 },
  );
});

test("11.4 a function comes back once all that it waits for does", () => {
  fc.assert(
    fc.property(network, instant, (plan, now) => {
      const { disruptions } = plan.scenarios[0];
      const { restorations } = respond(plan, { losses: disruptions, now });
      const awaited = restorations.filter(({ holdsDown }) => holdsDown > 0);
      const ended = disruptions.map((loss) =>
        awaited.some(({ element: id }) => id === loss.element) || !goesOn(loss)
          ? { ...loss, lasts: minutes(0) }
          : { ...loss, lasts: never },
      );
      expect(downAtTheEnd(plan, ended)).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

function downAtTheEnd(plan: Plan, disruptions: Parameters<typeof simulate>[1]) {
  const { elements } = simulate(plan, disruptions);
  return plan.elements
    .filter(({ kind }) => kind === "function" || kind === "process")
    .filter(({ id }) => elements.get(id)?.below.at(-1)?.to === never)
    .map(({ id }) => id);
}
