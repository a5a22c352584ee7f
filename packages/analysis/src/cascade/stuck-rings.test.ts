import { type PlanInFile, planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { simulate } from "../simulate.ts";
import { arbitraryNetwork } from "../testing/arbitrary-network.ts";
import { referenceRings } from "../testing/reference-rings.ts";

type ElementInFile = NonNullable<PlanInFile["elements"]>[number];
type DisruptionInFile = NonNullable<PlanInFile["scenarios"]>[number]["disruptions"][number];

const restoring = (target: string) => ({ targets: [target], for: "recover" as const });

/** An element that can be restored within an hour. */
function element(id: string, needs: ElementInFile["needs"] = []): ElementInFile {
  return { id, kind: "service", name: id, recovery: { time: "1h" }, needs };
}

/** An element that nobody says how to restore. */
function mortal(id: string, needs: ElementInFile["needs"] = []): ElementInFile {
  return { id, kind: "service", name: id, needs };
}

function rings(elements: ElementInFile[], ...disruptions: DisruptionInFile[]) {
  const plan = planOf({ elements, scenarios: [{ id: "it", name: "It", disruptions }] });
  return simulate(plan, plan.scenarios[0].disruptions).rings;
}

describe("2.7 rings of recovery", () => {
  test("elements that wait for each other, one through what it needs to work, are a ring", () => {
    const elements = [
      element("directory", [restoring("console")]),
      element("backup", [restoring("directory")]),
      mortal("console", ["backup"]),
    ];
    expect(rings(elements, { element: "directory" }, { element: "backup" })).toEqual([
      ["directory", "console", "backup"],
    ]);
  });

  test("what operates in a ring with what waits for something else is no ring of recovery", () => {
    const elements = [element("a", [restoring("d"), "c"]), mortal("c", ["a"]), mortal("d")];
    expect(rings(elements, { element: "a" }, { element: "d" })).toEqual([]);
  });

  test("waiting for what is lost for good is none, whatever that needs", () => {
    const elements = [element("a", [restoring("b")]), mortal("b", ["a"])];
    expect(rings(elements, { element: "a" }, { element: "b" })).toEqual([]);
    expect(rings(elements, { element: "a" }, { element: "b", lasts: "1h" })).toEqual([["a", "b"]]);
  });

  test("a disruption that takes nothing holds nothing up", () => {
    const elements = [
      element("a", [restoring("b")]),
      element("b", [restoring("a"), "d"]),
      mortal("d"),
    ];
    const lost = [{ element: "a" }, { element: "d" }];
    expect(rings(elements, ...lost, { element: "b", level: 1 })).toEqual([]);
    expect(rings(elements, ...lost, { element: "b" })).toEqual([["a", "b"]]);
  });

  test("two rings come in the order of the plan", () => {
    const elements = [
      element("a", [restoring("d")]),
      element("b", [restoring("c")]),
      element("c", [restoring("b")]),
      element("d", [restoring("a")]),
    ];
    const lost = elements.map(({ id }) => ({ element: id }));
    expect(rings(elements, ...lost)).toEqual([
      ["a", "d"],
      ["b", "c"],
    ]);
  });

  const network = arbitraryNetwork({ elements: 10, hasRings: true });

  test("are the reference's", () => {
    fc.assert(
      fc.property(network, (plan) => {
        const { disruptions } = plan.scenarios[0];
        expect(simulate(plan, disruptions).rings).toEqual(referenceRings(plan, disruptions));
      }),
      { numRuns: 500 },
    );
  });

  test("are the reference's where everything that can be restored is lost", () => {
    fc.assert(
      fc.property(network, (plan) => {
        const lost = plan.elements
          .filter(({ recovery }) => recovery?.time !== undefined)
          .map(({ id }) => ({ element: id }));
        expect(simulate(plan, lost).rings).toEqual(referenceRings(plan, lost));
      }),
      { numRuns: 500 },
    );
  });

  test("where nothing is lost for good, only rings keep anything from coming back", () => {
    fc.assert(
      fc.property(network, (plan) => {
        const lost = plan.elements
          .filter(({ recovery }) => recovery?.time !== undefined)
          .map(({ id }) => ({ element: id }));
        const { elements, rings: found } = simulate(plan, lost);
        const last = new Map([...elements].map(([id, { level }]) => [id, level.at(-1)?.level]));
        const isStuck = [...last.values()].some((level) => level !== 1);
        expect(found.length > 0).toBe(isStuck);
        for (const id of found.flat()) expect(last.get(id)).toBeLessThan(1);
      }),
      { numRuns: 500 },
    );
  });
});
