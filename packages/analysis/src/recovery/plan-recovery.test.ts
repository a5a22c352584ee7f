import { never } from "@mainstay/plan";
import { type PlanInFile, planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { simulate } from "../simulate.ts";
import { arbitraryNetwork } from "../testing/arbitrary-network.ts";
import { planRecovery } from "./plan-recovery.ts";

type ElementInFile = NonNullable<PlanInFile["elements"]>[number];

function element(id: string, more: Partial<ElementInFile> = {}): ElementInFile {
  return { id, kind: "service", name: id, ...more };
}

const restoring = (target: string) => ({ targets: [target], for: "recover" as const });
const estate = [
  element("orders", { kind: "function", needs: ["app"], objectives: { rto: "2h", mtpd: "1d" } }),
  element("app", {
    recovery: { time: "1h" },
    needs: ["database", restoring("database"), restoring("crew")],
  }),
  element("database", { recovery: { time: "2h" }, needs: [restoring("power")] }),
  element("power", { recovery: { time: "30m" } }),
  element("crew", { kind: "team" }),
];

function recovery(lost: readonly string[], elements = estate) {
  const plan = planOf({
    elements,
    scenarios: [{ id: "it", name: "It", disruptions: lost.map((id) => ({ element: id })) }],
  });
  return planRecovery(plan, plan.scenarios[0].disruptions);
}

describe("4.1 the order of recovery", () => {
  test("each step is ready when what it waits for is back", () => {
    expect(recovery(["app", "database", "power"]).steps).toEqual([
      { element: "power", lost: 0, ready: 0, work: 30, done: 30, waitsFor: [] },
      { element: "database", lost: 0, ready: 30, work: 120, done: 150, waitsFor: ["power"] },
      { element: "app", lost: 0, ready: 150, work: 60, done: 210, waitsFor: ["database"] },
    ]);
  });

  test("what nobody can restore is a step that never ends", () => {
    expect(recovery(["crew", "app"]).steps).toEqual([
      { element: "app", lost: 0, ready: never, work: 60, done: never, waitsFor: [] },
      { element: "crew", lost: 0, ready: never, work: never, done: never, waitsFor: [] },
    ]);
  });
});

describe("4.2 and 4.3 the critical path", () => {
  test("leads from the first that had to come back to the function, and names the step that breaks an objective", () => {
    expect(recovery(["app", "database", "power"]).returns).toEqual([
      {
        element: "orders",
        down: 0,
        back: 210,
        path: ["power", "database", "app", "orders"],
        breaks: [{ objective: "rto", at: 120, step: "database" }],
      },
    ]);
  });

  test("what never comes back has the chain that holds it down", () => {
    const [orders] = recovery(["app", "crew"]).returns;
    expect(orders).toMatchObject({ back: never, path: ["app", "orders"] });
    expect(orders.breaks).toEqual([
      { objective: "rto", at: 120, step: "app" },
      { objective: "mtpd", at: 1_440, step: "app" },
    ]);
  });

  test("ends when the last span below ends, and begins with something that was disrupted", () => {
    fc.assert(
      fc.property(arbitraryNetwork({ elements: 12, hasRings: true }), (plan) => {
        const { disruptions } = plan.scenarios[0];
        const { elements } = simulate(plan, disruptions);
        for (const { element: id, back, path } of planRecovery(plan, disruptions).returns) {
          expect(back).toBe(elements.get(id)?.below.at(-1)?.to);
          expect(path.at(-1)).toBe(id);
          expect(disruptions.some((disruption) => disruption.element === path[0])).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});

test("rings that cannot start are named", () => {
  const ring = [
    element("a", { recovery: { time: "1h" }, needs: [restoring("b")] }),
    element("b", { recovery: { time: "1h" }, needs: [restoring("a")] }),
  ];
  expect(recovery(["a", "b"], ring).rings).toEqual([["a", "b"]]);
});
