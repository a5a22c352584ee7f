import { ElementId, minutes, never, type Plan } from "@mainstay/plan";
import { type PlanInFile, planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planRecovery } from "./recovery/plan-recovery.ts";
import type { ElementCascade } from "./results.ts";
import { simulate } from "./simulate.ts";
import { arbitraryNetwork, extremeValues } from "./testing/arbitrary-network.ts";
import { referenceCascade } from "./testing/reference-cascade.ts";

type ElementInFile = NonNullable<PlanInFile["elements"]>[number];
type DisruptionInFile = NonNullable<PlanInFile["scenarios"]>[number]["disruptions"][number];

function element(id: string, more: Partial<ElementInFile> = {}): ElementInFile {
  return { id, kind: "service", name: id, ...more };
}

function play(elements: ElementInFile[], ...disruptions: DisruptionInFile[]) {
  const plan = planOf({ elements, scenarios: [{ id: "it", name: "It", disruptions }] });
  const cascade = simulate(plan, plan.scenarios[0].disruptions);
  const of = (id: string): ElementCascade | undefined => cascade.elements.get(ElementId.parse(id));
  return {
    rings: cascade.rings,
    of,
    levels: (id: string) => of(id)?.level.map(({ at, level }) => [at, level]) ?? [],
  };
}

describe("2.1 disruptions", () => {
  test("one that lasts is over at the instant it ends", () => {
    const { levels } = play([element("a")], { element: "a", at: "1h", lasts: "2h", level: 0.4 });
    expect(levels("a")).toEqual([
      [60, 0.4],
      [180, 1],
    ]);
  });

  test("one that lasts no time is never felt", () => {
    expect(play([element("a")], { element: "a", lasts: "0m" }).levels("a")).toEqual([]);
  });

  test("while several overlap the lowest level counts, and each ends on its own", () => {
    const { levels } = play(
      [element("a", { recovery: { time: "1h" } })],
      { element: "a", level: 0.5, lasts: "4h" },
      { element: "a", at: "1h", level: 0.2 },
    );
    expect(levels("a")).toEqual([
      [0, 0.5],
      [60, 0.2],
      [120, 0.5],
      [240, 1],
    ]);
  });

  test("one without an end and without a recovery time never ends", () => {
    const { of } = play([element("a")], { element: "a" });
    expect(of("a")?.below).toEqual([{ from: 0, to: never }]);
  });
});

test("2.7 work that is done is done, though what it needed is lost at that very instant", () => {
  const { levels } = play(
    [
      element("a", { recovery: { time: "1h" }, needs: [{ targets: ["crew"], for: "recover" }] }),
      element("crew"),
    ],
    { element: "a" },
    { element: "crew", at: "1h", lasts: "3h" },
  );
  expect(levels("a")).toEqual([
    [0, 0],
    [60, 1],
  ]);
});

describe("2.3 and 2.5 satisfaction and level", () => {
  test("of two out of three, losing one costs nothing and losing two stops", () => {
    const three = ["a", "b", "c"].map((id) => element(id));
    const x = element("x", { needs: [{ targets: ["a", "b", "c"], atLeast: 2 }] });
    expect(play([...three, x], { element: "a" }).levels("x")).toEqual([]);
    expect(play([...three, x], { element: "a" }, { element: "c", at: "1h" }).levels("x")).toEqual([
      [60, 0],
    ]);
  });

  test("a partial loss leaves the rest, and the narrowest bottleneck counts", () => {
    const x = element("x", {
      needs: [
        { targets: ["a"], loss: 0.3 },
        { targets: ["b"], loss: 0.6 },
      ],
    });
    const { levels } = play(
      [element("a"), element("b"), x],
      { element: "a" },
      { element: "b", at: "1h", level: 0.5 },
    );
    expect(levels("x")).toEqual([[0, 0.7]]);
  });
});

describe("2.4 when a requirement bites", () => {
  const needing = element("x", { needs: [{ targets: ["a"], holds: "1h" }] });

  test("after it has held, and not if it is satisfied again before", () => {
    expect(play([element("a"), needing], { element: "a", lasts: "2h" }).levels("x")).toEqual([
      [60, 0],
      [120, 1],
    ]);
    expect(play([element("a"), needing], { element: "a", lasts: "1h" }).levels("x")).toEqual([]);
  });

  test("the clock starts with any impairment and runs on while it deepens", () => {
    const { levels } = play(
      [element("a"), needing],
      { element: "a", level: 0.9 },
      { element: "a", at: "30m", level: 0 },
    );
    expect(levels("x")).toEqual([[60, 0]]);
  });

  test("the clock starts anew after an interruption", () => {
    const { levels } = play(
      [element("a"), needing],
      { element: "a", lasts: "50m" },
      { element: "a", at: "55m", lasts: "70m" },
    );
    expect(levels("x")).toEqual([
      [115, 0],
      [125, 1],
    ]);
  });

  test("one that holds for ever never bites", () => {
    const x = element("x", { needs: [{ targets: ["a"], holds: "never" }] });
    expect(play([element("a"), x], { element: "a" }).levels("x")).toEqual([]);
  });
});

describe("2.6 rings", () => {
  test("elements that need each other come back together once nothing else holds them down", () => {
    const ring = [element("a", { needs: ["b"] }), element("b", { needs: ["a"] })];
    expect(play(ring, { element: "a", lasts: "1h" }).levels("b")).toEqual([
      [0, 0],
      [60, 1],
    ]);
  });
});

describe("2.7 recovery", () => {
  test("work done is kept while it is interrupted", () => {
    const elements = [
      element("a", { recovery: { time: "2h" }, needs: [{ targets: ["crew"], for: "recover" }] }),
      element("crew", { kind: "team" }),
    ];
    const { levels } = play(elements, { element: "a" }, { element: "crew", at: "1h", lasts: "3h" });
    expect(levels("a")).toEqual([
      [0, 0],
      [300, 1],
    ]);
  });

  test("without any work it ends as soon as its requirements are satisfied", () => {
    const elements = [
      element("a", {
        recovery: { time: 0 },
        needs: [{ targets: ["b"], for: "recover", holds: "4h", loss: 0.1 }],
      }),
      element("b"),
    ];
    const { levels } = play(elements, { element: "a" }, { element: "b", level: 0.9, lasts: "1h" });
    expect(levels("a")).toEqual([
      [0, 0],
      [60, 1],
    ]);
  });

  test("elements that wait for each other never come back, and the ring is named", () => {
    const elements = [
      element("directory", {
        recovery: { time: "2h" },
        needs: [{ targets: ["console"], for: "recover" }],
      }),
      element("backup", {
        recovery: { time: "1h" },
        needs: [{ targets: ["directory"], for: "recover" }],
      }),
      element("console", { needs: ["backup"] }),
    ];
    const { levels, rings } = play(elements, { element: "directory" }, { element: "backup" });
    expect(levels("backup")).toEqual([[0, 0]]);
    expect(rings).toEqual([["directory", "console", "backup"]]);
  });

  test("waiting for what is lost for good is not a ring", () => {
    const elements = [
      element("a", { recovery: { time: "1h" }, needs: [{ targets: ["b"], for: "recover" }] }),
      element("b"),
    ];
    const { levels, rings } = play(elements, { element: "a" }, { element: "b" });
    expect(levels("a")).toEqual([[0, 0]]);
    expect(rings).toEqual([]);
  });
});

test("2.9 a span breaks an objective only if it lasts strictly longer", () => {
  const objectives = { rto: "1h", mtpd: "2h", mbco: 0.5 };
  const { of } = play(
    [element("a", { objectives })],
    { element: "a", level: 0.5, lasts: "9h" },
    { element: "a", at: "1h", lasts: "1h" },
    { element: "a", at: "4h", lasts: "3h" },
  );
  expect(of("a")?.firstImpact).toBe(0);
  expect(of("a")?.below).toEqual([
    { from: 60, to: 120 },
    { from: 240, to: 420, rtoBreach: 300, mtpdBreach: 360 },
  ]);
});

function levelAt(course: ElementCascade | undefined, time: number): number {
  return course?.level.findLast(({ at }) => at <= time)?.level ?? 1;
}

describe("2 the whole cascade", () => {
  const network = arbitraryNetwork({ elements: 12, hasRings: true });
  const sameAsReference = (plan: Plan): void => {
    const { disruptions } = plan.scenarios[0];
    const cascade = simulate(plan, disruptions);
    for (const [id, steps] of referenceCascade(plan, disruptions)) {
      const levels = cascade.elements.get(id)?.level.map(({ at, level }) => [at, level]) ?? [];
      expect(levels).toEqual(steps);
    }
  };

  test("is the reference's on plans with rings", () => {
    fc.assert(fc.property(arbitraryNetwork({ elements: 14, hasRings: true }), sameAsReference), {
      numRuns: 1_000,
    });
  });

  for (const hasRings of [true, false]) {
    test(`is the reference's at the edges of values, ${hasRings ? "with" : "without"} rings`, () => {
      const network = arbitraryNetwork({ elements: 40, hasRings, values: extremeValues });
      fc.assert(fc.property(network, sameAsReference), { numRuns: 300 });
    });
  }

  test("is the reference's on plans without rings", () => {
    fc.assert(fc.property(arbitraryNetwork({ elements: 20, hasRings: false }), sameAsReference), {
      numRuns: 1_000,
    });
  });

  test("losing more never leaves more of anything, at any time", () => {
    const more = fc.record({
      at: fc.constantFrom(0, 30, 90),
      lasts: fc.constantFrom(30, 120, never),
    });
    fc.assert(
      fc.property(network, fc.nat(), more, (plan, which, { at, lasts }) => {
        const { disruptions } = plan.scenarios[0];
        const { id: lost } = plan.elements[which % plan.elements.length];
        const added = { element: lost, at: minutes(at), lasts: minutes(lasts) };
        const before = simulate(plan, disruptions).elements;
        const after = simulate(plan, [...disruptions, added]).elements;
        for (const { id } of plan.elements) {
          const steps = [...(before.get(id)?.level ?? []), ...(after.get(id)?.level ?? [])];
          for (const step of steps) {
            const level = levelAt(after.get(id), step.at);
            expect(level).toBeLessThanOrEqual(levelAt(before.get(id), step.at) + 1e-9);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test("all comes later by as much as the disruptions do", () => {
    fc.assert(
      fc.property(network, fc.integer({ min: 1, max: 1_000 }), (plan, delay) => {
        const { disruptions } = plan.scenarios[0];
        const late = disruptions.map((one) => ({ ...one, at: minutes((one.at ?? 0) + delay) }));
        const later = simulate(plan, late).elements;
        for (const [id, { level }] of simulate(plan, disruptions).elements) {
          const delayed = level.map((step) => ({ ...step, at: step.at + delay }));
          expect(later.get(id)?.level).toEqual(delayed);
        }
      }),
    );
  });

  test("a disruption until recovered is one that lasts until its recovery is done", () => {
    fc.assert(
      fc.property(network, (plan) => {
        const { disruptions } = plan.scenarios[0];
        const { steps } = planRecovery(plan, disruptions);
        const timed = disruptions.map(({ element: lost, at = minutes(0), level, lasts }) => {
          const step = steps.find((one) => one.element === lost && one.lost === at);
          const took = minutes(step === undefined ? 0 : step.done - step.lost);
          return {
            element: lost,
            at,
            ...(level === undefined ? {} : { level }),
            lasts: lasts ?? took,
          };
        });
        const { elements } = simulate(plan, timed);
        for (const [id, { level }] of simulate(plan, disruptions).elements)
          expect(elements.get(id)?.level).toEqual(level);
      }),
      { numRuns: 300 },
    );
  });

  test("a chain of fifty thousand elements is no deeper than one", () => {
    const count = 50_000;
    const chain = Array.from({ length: count }, (_, at) =>
      element(`e-${at}`, at === 0 ? {} : { needs: [{ targets: [`e-${at - 1}`], holds: "1m" }] }),
    );
    const plan = planOf({ elements: chain });
    const { elements } = simulate(plan, [{ element: plan.elements[0].id, lasts: never }]);
    expect(elements.get(plan.elements[count - 1].id)?.firstImpact).toBe(minutes(count - 1));
  });
});
