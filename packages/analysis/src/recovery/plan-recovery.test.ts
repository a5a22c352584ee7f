import { never } from "@mainstay/plan";
import { type PlanInFile, planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { simulate } from "../simulate.ts";
import { arbitraryNetwork } from "../testing/arbitrary-network.ts";
import { referenceRecovery } from "../testing/reference-recovery.ts";
import { planRecovery } from "./plan-recovery.ts";

type ElementInFile = NonNullable<PlanInFile["elements"]>[number];
type DisruptionInFile = NonNullable<PlanInFile["scenarios"]>[number]["disruptions"][number];

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

function recover(elements: ElementInFile[], ...disruptions: DisruptionInFile[]) {
  const plan = planOf({ elements, scenarios: [{ id: "it", name: "It", disruptions }] });
  return planRecovery(plan, plan.scenarios[0].disruptions);
}

function recovery(lost: readonly string[], elements = estate) {
  return recover(elements, ...lost.map((id) => ({ element: id })));
}

describe("4.1 the order of recovery", () => {
  test("each step is ready when what it waits for is back", () => {
    expect(recovery(["app", "database", "power"]).steps).toEqual([
      { element: "power", lost: 0, ready: 0, work: 30, done: 30, waitsFor: [] },
      { element: "database", lost: 0, ready: 30, work: 120, done: 150, waitsFor: ["power"] },
      { element: "app", lost: 0, ready: 150, work: 60, done: 210, waitsFor: ["database"] },
    ]);
  });

  test("what cannot be restored waits in vain, and what nobody restores for nothing", () => {
    expect(recovery(["crew", "app"]).steps).toEqual([
      { element: "app", lost: 0, ready: never, work: 60, done: never, waitsFor: ["crew"] },
      { element: "crew", lost: 0, ready: never, work: never, done: never, waitsFor: [] },
    ]);
  });

  test("what comes back at the same time but was not missing is not waited for", () => {
    const elements = [
      element("a", {
        recovery: { time: "1h" },
        needs: [restoring("b"), { any: ["c", "d"], for: "recover" }],
      }),
      ...["b", "c", "d"].map((id) => element(id)),
    ];
    const { steps } = recover(
      elements,
      { element: "a" },
      { element: "b", lasts: "1h" },
      { element: "c", lasts: "1h" },
    );
    expect(steps).toMatchObject([{ ready: 60, waitsFor: ["b"] }]);
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

  test("leads over what held the element below, not over what came back as well", () => {
    const elements = [
      element("root", { recovery: { time: "2h" } }),
      element("minor", { needs: ["root"] }),
      element("major", { needs: ["root"] }),
      element("f", {
        kind: "function",
        needs: [{ targets: ["minor"], loss: 0.1 }, "major"],
        objectives: { mbco: 0.5 },
      }),
    ];
    expect(recovery(["root"], elements).returns).toMatchObject([{ path: ["root", "major", "f"] }]);
  });

  test("of alternatives leads over the one that came back", () => {
    const elements = [
      element("a"),
      element("b", { recovery: { time: "2h" } }),
      element("f", { kind: "function", needs: [{ any: ["a", "b"] }] }),
    ];
    expect(recovery(["a", "b"], elements).returns).toMatchObject([{ path: ["b", "f"] }]);
  });

  test("is the shortest, the first in the plan among several", () => {
    const elements = [
      element("a", { needs: ["root"] }),
      element("b", { needs: ["a", "c"] }),
      element("c", { needs: ["root"] }),
      element("root", { recovery: { time: "1h" } }),
      element("f", { kind: "function", needs: ["b", "c", "a"] }),
    ];
    expect(recovery(["root"], elements).returns).toMatchObject([{ path: ["root", "a", "f"] }]);
  });

  test("names what holds an element down for good, not what felled it", () => {
    const elements = [
      element("a", { recovery: { time: "2h" } }),
      element("b"),
      element("f", { kind: "function", needs: ["a", "b"] }),
    ];
    const { returns } = recover(elements, { element: "a" }, { element: "b", at: "1h" });
    expect(returns).toMatchObject([{ back: never, path: ["b", "f"] }]);
  });

  describe("a broken objective names", () => {
    const elements = [
      element("x", { recovery: { time: "3h" } }),
      element("y", { recovery: { time: "2h" } }),
      element("z", { recovery: { time: "2h" }, needs: ["x"] }),
      element("f", { kind: "function", needs: ["x", "y"], objectives: { rto: "1h" } }),
      element("g", { kind: "function", needs: ["z"], objectives: { rto: "1h" } }),
    ];
    const breaksOf = (id: string, ...disruptions: DisruptionInFile[]) =>
      recover(elements, ...disruptions).returns.find((one) => one.element === id)?.breaks;

    test("the step of its own span", () => {
      expect(breaksOf("f", { element: "x" }, { element: "y", at: "1d" })).toEqual([
        { objective: "rto", at: 60, step: "x" },
        { objective: "rto", at: 1_500, step: "y" },
      ]);
    });

    test("what holds the element down where the critical path is not lost yet", () => {
      expect(breaksOf("f", { element: "x" }, { element: "y", at: "150m" })).toEqual([
        { objective: "rto", at: 60, step: "x" },
      ]);
    });

    test("what brings it back, not what came back on the way", () => {
      expect(breaksOf("g", { element: "z" }, { element: "x" })).toEqual([
        { objective: "rto", at: 60, step: "x" },
      ]);
    });

    test("nothing where what it waits for ends by itself", () => {
      expect(breaksOf("f", { element: "x", lasts: "9h" }, { element: "y" })).toEqual([
        { objective: "rto", at: 60 },
      ]);
    });
  });

  const network = arbitraryNetwork({ elements: 9, hasRings: true });

  test("is the reference's", () => {
    fc.assert(
      fc.property(network, (plan) => {
        const { disruptions } = plan.scenarios[0];
        const { steps, returns } = planRecovery(plan, disruptions);
        expect({ steps, returns }).toEqual(referenceRecovery(plan, disruptions));
      }),
      { numRuns: 500 },
    );
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
