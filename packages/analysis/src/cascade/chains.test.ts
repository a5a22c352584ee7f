import { ElementId } from "@mainstay/plan";
import { type PlanInFile, planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { simulate } from "../simulate.ts";
import { arbitraryNetwork } from "../testing/arbitrary-network.ts";
import { referenceChains } from "../testing/reference-chains.ts";

type ElementInFile = NonNullable<PlanInFile["elements"]>[number];
type DisruptionInFile = NonNullable<PlanInFile["scenarios"]>[number]["disruptions"][number];

function element(id: string, needs: ElementInFile["needs"] = []): ElementInFile {
  return { id, kind: "service", name: id, needs };
}

function causes(elements: ElementInFile[], ...disruptions: DisruptionInFile[]) {
  const plan = planOf({ elements, scenarios: [{ id: "it", name: "It", disruptions }] });
  const cascade = simulate(plan, plan.scenarios[0].disruptions);
  return (id: string) => cascade.elements.get(ElementId.parse(id))?.causes;
}

const network = arbitraryNetwork({ elements: 12, hasRings: true });

describe("2.8 causes", () => {
  test("the shortest chain is given, the first in the plan among several", () => {
    const of = causes(
      [
        element("power"),
        element("server", ["power"]),
        element("cooling", ["power"]),
        element("app", ["server", "cooling"]),
        element("desk", ["app", { targets: ["power"], holds: "1h" }]),
      ],
      { element: "power", at: "1h" },
    );
    expect(of("app")).toEqual([{ at: 60, chain: ["power", "server", "app"] }]);
    expect(of("desk")).toEqual([{ at: 60, chain: ["power", "server", "app", "desk"] }]);
  });

  test("each drop has its own", () => {
    const of = causes(
      [element("a"), element("b"), element("x", [{ targets: ["a"], loss: 0.5 }, "b"])],
      { element: "a" },
      { element: "b", at: "1h" },
    );
    expect(of("x")).toEqual([
      { at: 0, chain: ["a", "x"] },
      { at: 60, chain: ["b", "x"] },
    ]);
  });

  test("a step that is none after rounding does not hide what failed", () => {
    const of = causes(
      [element("a", ["b"]), element("b", [{ targets: ["a", "d"], holds: "4h" }]), element("d")],
      { element: "d", level: 0.2 },
    );
    expect(of("b")).toEqual([{ at: 240, chain: ["d", "b"] }]);
    expect(of("a")).toEqual([{ at: 240, chain: ["d", "b", "a"] }]);
  });

  test("what rose did not fail anything", () => {
    const of = causes(
      [element("a"), element("b"), element("f", [{ targets: ["b", "a"], holds: "1h" }])],
      { element: "a", level: 0.5 },
      { element: "b", level: 0.5 },
      { element: "b", lasts: "1h" },
    );
    expect(of("f")).toEqual([{ at: 60, chain: ["a", "f"] }]);
  });

  test("a ring that rises to what is left falls because of what holds it there", () => {
    const of = causes(
      [
        element("a", ["c", "x"]),
        element("b", [{ targets: ["a", "d"], holds: "1h" }]),
        element("c", ["b"]),
        element("d"),
        element("x"),
      ],
      { element: "x", lasts: "1h" },
      { element: "d", level: 0.25 },
    );
    expect(of("b")).toEqual([{ at: 60, chain: ["d", "b"] }]);
    expect(of("c")).toEqual([{ at: 60, chain: ["d", "b", "c"] }]);
  });

  test("members of a ring that fall together do not explain each other", () => {
    const of = causes(
      [element("a", ["b"]), element("b", [{ targets: ["a", "d"], holds: "1h" }]), element("d")],
      { element: "d", level: 0.25 },
      { element: "d", lasts: "1h" },
    );
    expect(of("a")).toEqual([{ at: 60, chain: ["d", "b", "a"] }]);
    expect(of("b")).toEqual([{ at: 60, chain: ["d", "b"] }]);
  });

  test("are the reference's", () => {
    fc.assert(
      fc.property(network, (plan) => {
        const { disruptions } = plan.scenarios[0];
        const { elements } = simulate(plan, disruptions);
        for (const [id, expected] of referenceChains(plan, disruptions))
          expect(elements.get(id)?.causes ?? []).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  test("every drop has a chain that leads over requirements from a disruption to it", () => {
    fc.assert(
      fc.property(network, (plan) => {
        const { disruptions } = plan.scenarios[0];
        const disrupted = disruptions.map((disruption) => disruption.element);
        const needed = new Map(
          plan.elements.map(({ id, needs = [] }) => [
            id,
            needs.filter((need) => need.for !== "recover").flatMap(({ targets }) => targets),
          ]),
        );
        for (const [id, { causes: all, level }] of simulate(plan, disruptions).elements) {
          const drops = level.filter((step, at) => step.level < (level[at - 1]?.level ?? 1));
          expect(all.map(({ at }) => at)).toEqual(drops.map(({ at }) => at));
          for (const { chain } of all) {
            expect(disrupted).toContain(chain[0]);
            expect(chain.at(-1)).toBe(id);
            for (let link = 1; link < chain.length; link++)
              expect(needed.get(chain[link])).toContain(chain[link - 1]);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});
