import { never, type Plan, type Requirement, type Sop, SopId } from "@mainstay/plan";
import { type PlanInFile, planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sopSelfDependences } from "./self-dependence.ts";
import { simulate } from "./simulate.ts";
import { arbitraryNetwork } from "./testing/arbitrary-network.ts";
import { type ReferenceInstant, referencePlay, round } from "./testing/reference-play.ts";

type SopInFile = NonNullable<PlanInFile["sops"]>[number];
type DisruptionInFile = NonNullable<PlanInFile["scenarios"]>[number]["disruptions"][number];

function find(plan: Plan, sop: Sop) {
  return sopSelfDependences(plan, sop, () => simulate(plan, plan.scenarios[0].disruptions));
}

/** What a procedure lacks in a scenario in which `a`, `b` and `c`, which needs `a`, are hit. */
function lacks(sop: Pick<SopInFile, "needs" | "copies">, ...disruptions: DisruptionInFile[]) {
  const plan = planOf({
    elements: [
      { id: "a", kind: "service", name: "A" },
      { id: "b", kind: "service", name: "B", objectives: { mbco: 0.5 } },
      { id: "c", kind: "service", name: "C", needs: ["a"] },
    ],
    scenarios: [{ id: "it", name: "It", disruptions }],
    sops: [{ id: "sop", name: "Sop", scenarios: ["it"], ...sop }],
  });
  return find(plan, plan.sops[0]).map(({ lacks: what, lost, from }) => ({
    lacks: what,
    lost,
    from,
  }));
}

describe("8.3 self-dependence", () => {
  test("a need counts as lost once it has been for longer than it holds", () => {
    const needs = [{ targets: ["a"], holds: "2h" }];
    const lost = { lacks: "need", lost: ["a"], from: 150 };
    expect(lacks({ needs }, { element: "a", at: "30m" })).toEqual([lost]);
    expect(lacks({ needs }, { element: "a", at: "30m", lasts: "121m" })).toEqual([lost]);
    expect(lacks({ needs }, { element: "a", at: "30m", lasts: "2h" })).toEqual([]);
  });

  test("the time that it holds starts anew each time", () => {
    const needs = [{ targets: ["a"], holds: "1h" }];
    const twice = [
      { element: "a", lasts: "1h" },
      { element: "a", at: "2h", lasts: "1h" },
    ];
    expect(lacks({ needs }, ...twice)).toEqual([]);
    expect(lacks({ needs }, ...twice, { element: "a", at: "1h", lasts: "1h" })).toEqual([
      { lacks: "need", lost: ["a"], from: 60 },
    ]);
  });

  test("a need that is never felt is no dependence", () => {
    const needs = [
      { targets: ["a"], holds: "never" },
      { targets: ["a"], loss: 0 },
    ];
    expect(lacks({ needs }, { element: "a" })).toEqual([]);
  });

  test("what still counts as working is not lost", () => {
    expect(lacks({ needs: ["b"] }, { element: "b", level: 0.5 })).toEqual([]);
    expect(lacks({ needs: ["b"] }, { element: "b", level: 0.4 })).toHaveLength(1);
  });

  test("copies are lost when all of them are, at once", () => {
    const copies = ["b", "c"];
    expect(lacks({ copies }, { element: "a" })).toEqual([]);
    expect(lacks({ copies }, { element: "a" }, { element: "b", at: "1h" })).toEqual([
      { lacks: "copies", lost: ["b", "c"], from: 60 },
    ]);
  });

  test("without any copy there is none to lose", () => {
    expect(lacks({ copies: [] }, { element: "a" })).toEqual([]);
  });

  test("is found at the first instant of all those at which it may be used", () => {
    fc.assert(
      fc.property(arbitraryNetwork({ elements: 8, hasRings: true }), (plan) => {
        const scenarios = [plan.scenarios[0].id];
        for (const need of plan.elements.flatMap(({ needs = [] }) => needs)) {
          const sop = { id: SopId.parse("sop"), name: "Sop", scenarios, needs: [need] };
          expect(find(plan, sop).map(({ from }) => from)).toEqual(firstLosses(plan, need));
        }
      }),
      { numRuns: 300 },
    );
  });
});

/** The start of the first time for which a need is lost for longer than it holds, and as much later, by the text. */
function firstLosses(plan: Plan, { targets, atLeast, holds, loss }: Requirement): number[] {
  const { instants } = referencePlay(plan, plan.scenarios[0].disruptions);
  const needed = plan.elements.filter(({ id }) => targets.includes(id));
  const isLost = ({ level }: ReferenceInstant): boolean =>
    needed.filter(({ id, objectives }) => round(level.get(id) ?? 1) >= round(objectives?.mbco ?? 1))
      .length < atLeast;
  const starts = instants.filter((one, at) => isLost(one) && !(at > 0 && isLost(instants[at - 1])));
  const felt = starts.find(({ at }) => {
    const end = instants.find((one) => one.at > at && !isLost(one))?.at ?? never;
    return end - at > holds;
  });
  return felt === undefined || loss === 0 || holds === never ? [] : [felt.at + holds];
}
