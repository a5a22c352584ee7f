import { defaultCriticalities, never, type Plan } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BlastRadius, blastRadius } from "./blast-radius.ts";
import { compile } from "./graph/compile.ts";
import { simulate } from "./simulate.ts";
import { countFalls } from "./single-losses/count-falls.ts";
import { depthsOfFalls } from "./single-losses/depths.ts";
import { slightestShares } from "./single-losses/slightest.ts";
import { arbitraryNetwork } from "./testing/arbitrary-network.ts";
import { referenceCascade } from "./testing/reference-cascade.ts";

/** The blast radius of every element with one cascade for each. */
function referenceBlastRadius(plan: Plan) {
  return new Map(
    plan.elements.map(({ id: lost }) => {
      const steps = referenceCascade(plan, [{ element: lost, lasts: never }]);
      const lowest = new Map(
        [...steps].map(([id, levels]) => [id, Math.min(1, ...levels.map(([, level]) => level))]),
      );
      const others = plan.elements.filter(({ id }) => id !== lost);
      const fallen = others.filter(
        ({ id, objectives }) => (lowest.get(id) ?? 1) < (objectives?.mbco ?? 1),
      );
      const functions = fallen.filter(({ kind }) => kind === "function");
      return [
        lost,
        {
          reached: others.filter(({ id }) => (lowest.get(id) ?? 1) < 1).length,
          fallen: fallen.length,
          functions: functions.length,
          functionsByCriticality: defaultCriticalities.map(
            (rank) => functions.filter(({ criticality }) => criticality === rank).length,
          ),
          listed: functions.map(({ id }) => id),
        },
      ];
    }),
  );
}

function listed(radii: ReadonlyMap<string, BlastRadius>) {
  return new Map(
    [...radii].map(([id, { listFunctions, ...counts }]) => [
      id,
      { ...counts, listed: listFunctions() },
    ]),
  );
}

const service = (id: string, needs: readonly string[] = []) => ({
  id,
  kind: "service" as const,
  name: id,
  needs: [...needs],
});

describe("6.1 and 6.2 the blast radius", () => {
  for (const hasRings of [false, true]) {
    test(`of every element is what a cascade for each gives, ${hasRings ? "with" : "without"} rings`, () => {
      fc.assert(
        fc.property(arbitraryNetwork({ elements: 12, hasRings }), (plan) => {
          expect(listed(blastRadius(plan))).toEqual(referenceBlastRadius(plan));
        }),
        { numRuns: 500 },
      );
    });
  }

  test("counts others only, those with a lower mbco only when they fall below it", () => {
    const plan = planOf({
      elements: [
        {
          ...service("payroll"),
          kind: "function",
          criticality: "important",
          needs: [{ targets: ["wages"], holds: "1w" }],
        },
        {
          ...service("orders"),
          kind: "function",
          objectives: { mbco: 0.5 },
          needs: [{ targets: ["wages"], loss: 0.5 }],
        },
        service("wages", ["hall"]),
        service("hall"),
      ],
    });
    expect([...blastRadius(plan).values()]).toMatchObject([
      { reached: 0, fallen: 0, functions: 0, functionsByCriticality: [0, 0, 0] },
      { reached: 0, fallen: 0, functions: 0, functionsByCriticality: [0, 0, 0] },
      { reached: 2, fallen: 1, functions: 1, functionsByCriticality: [0, 1, 0] },
      { reached: 3, fallen: 2, functions: 1, functionsByCriticality: [0, 1, 0] },
    ]);
  });
});

/** Many elements: most need others shortly before them, whole or in part, or two of three; seldom one after them. */
function largePlan(size: number): Plan {
  const some = (at: number, from: number) => from + (((at * 7_919) % 101) % 13);
  const elements = Array.from({ length: size }, (_, at) => {
    const before = (back: number) => `e-${Math.max(0, at - back)}`;
    const pair = [before(some(at, 30)), before(some(at, 60)), before(some(at, 90))];
    return {
      ...service(`e-${at}`),
      objectives: { mbco: at % 7 === 0 ? 0.6 : 1 },
      needs: [
        ...(at < 100 || at % 3 > 0 ? [] : [{ targets: pair, atLeast: 2 }]),
        ...(at < 100 || at % 3 === 0
          ? []
          : [{ targets: [before(some(at, 1))], loss: at % 4 === 0 ? 0.5 : 1 }]),
        ...(at % 97 === 96 ? [{ targets: [`e-${(at + 60) % size}`], loss: 0.7 }] : []),
      ],
    };
  });
  return planOf({ elements });
}

test("6.2 many more elements than are followed at once fall as in a cascade for each", () => {
  const plan = largePlan(1_100);
  const radii = blastRadius(plan);
  for (const { id } of plan.elements) {
    const { elements } = simulate(plan, [{ element: id, lasts: never }]);
    const fallen = [...elements].filter(([other, { below }]) => other !== id && below.length > 0);
    expect(radii.get(id)).toMatchObject({ reached: elements.size - 1, fallen: fallen.length });
  }
});

test("6.1 a loss goes on in a ring whose members share nothing but losses in part", () => {
  const elements = [
    { ...service("desk"), needs: [{ targets: ["phone"], loss: 0.3 }] },
    { ...service("phone"), needs: [{ targets: ["desk"], holds: "never" }] },
  ];
  const reached = [...blastRadius(planOf({ elements })).values()].map((radius) => radius.reached);
  expect(reached).toEqual([0, 1]);
});

test("6.2 what partial losses make too deep to tell is played out", () => {
  fc.assert(
    fc.property(
      arbitraryNetwork({ elements: 9, hasRings: true }),
      fc.constantFrom(0, 1, 2),
      (plan, most) => {
        const graph = compile(plan);
        const groups = { of: new Int32Array(graph.size), count: 1 };
        const slightest = slightestShares(graph);
        expect(countFalls(graph, groups, depthsOfFalls(graph, slightest, most))).toEqual(
          countFalls(graph, groups, depthsOfFalls(graph, slightest)),
        );
      },
    ),
    { numRuns: 500 },
  );
});
