import { ElementId, minutes, never, type Plan } from "@mainstay/plan";
import { type PlanInFile, planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { simulate } from "../simulate.ts";
import { arbitraryNetwork } from "../testing/arbitrary-network.ts";
import { minimalSets } from "../testing/reference-cuts.ts";
import { weakPoints } from "./weak-points.ts";

type ElementInFile = NonNullable<PlanInFile["elements"]>[number];

function element(id: string, more: Partial<ElementInFile> = {}): ElementInFile {
  return { id, kind: "service", name: id, ...more };
}

const id = (written: string) => ElementId.parse(written);

/** Both conferencing tools stand behind one sign-in; the telephone stands alone, and lasts a while. */
const meeting = planOf({
  elements: [
    element("meeting", {
      kind: "function",
      objectives: { mtpd: "4h" },
      needs: [{ any: ["teams", "zoom", "phone"] }, { targets: ["room"], holds: "1d" }],
    }),
    element("teams", { needs: ["sign-in"], availability: { sla: 0.999 } }),
    element("zoom", { needs: ["sign-in"], availability: { sla: 0.99 } }),
    element("phone", { availability: { perYear: 2, mttr: "438h" } }),
    element("sign-in"),
    element("room", { kind: "site" }),
  ],
});

describe("5.2 cuts", () => {
  test("by the MTPD, the fewest elements first", () => {
    const { horizon, cuts, counts } = weakPoints(meeting, { element: id("meeting") });
    expect(horizon).toBe(240);
    expect([...cuts()]).toEqual([
      ["phone", "sign-in"],
      ["phone", "teams", "zoom"],
    ]);
    expect(counts().byOrder).toEqual([0n, 0n, 1n, 1n]);
  });

  test("without a horizon what holds for a day bites as well", () => {
    const { cuts } = weakPoints(meeting, { element: id("meeting"), horizon: never });
    expect([...cuts()][0]).toEqual(["room"]);
  });

  test("up to an order", () => {
    const { cuts, counts } = weakPoints(meeting, { element: id("meeting"), order: 2 });
    expect([...cuts()]).toEqual([["phone", "sign-in"]]);
    expect(counts().total).toBe(1n);
  });

  test("of what may fail", () => {
    const question = { element: id("meeting"), horizon: never, mayFail: ["site"] } as const;
    expect([...weakPoints(meeting, question).cuts()]).toEqual([["room"]]);
  });

  test("a service that may be lost is a cut of its own", () => {
    expect([...weakPoints(meeting, { element: id("sign-in") }).cuts()]).toEqual([["sign-in"]]);
  });
});

describe("5.5 probability", () => {
  test("what is unknown counts as never failing, and is named", () => {
    const { probability, unknownAvailability } = weakPoints(meeting, { element: id("meeting") });
    const { lower, upper } = probability();
    expect(lower).toBe(upper);
    expect(lower).toBeCloseTo((0.001 * 0.01 * (2 * 438)) / 8760, 15);
    expect(unknownAvailability()).toEqual(["sign-in"]);
  });

  test("importance names what is in a cut, unknown or not", () => {
    const importance = weakPoints(meeting, { element: id("meeting") }).importance();
    expect([...(importance?.keys() ?? [])]).toEqual(["teams", "zoom", "phone", "sign-in"]);
    expect(importance?.get(id("sign-in"))?.birnbaum).toBeCloseTo(0.1 - 0.1 * 0.00001, 12);
    expect(importance?.get(id("phone"))?.riskReductionWorth).toBe(Number.POSITIVE_INFINITY);
  });

  test("without any chance only Birnbaum is left", () => {
    const plan = planOf({ elements: [element("a")] });
    expect(
      weakPoints(plan, { element: id("a") })
        .importance()
        ?.get(id("a")),
    ).toEqual({
      birnbaum: 1,
      criticality: null,
      fussellVesely: null,
      riskAchievementWorth: null,
      riskReductionWorth: null,
    });
  });
});

/** The minimal cuts and the probability by playing every set of losses out. */
function byTrying(plan: Plan, target: ElementId, horizon: number) {
  const lost = plan.elements.filter(({ kind }) => kind === "service" || kind === "site");
  const falls = Array.from({ length: 2 ** lost.length }, (_, set) => {
    const disruptions = lost
      .filter((_one, at) => ((set >> at) & 1) === 1)
      .map((one) => ({ element: one.id, lasts: never }));
    const below = simulate(plan, disruptions).elements.get(target)?.below ?? [];
    return below.some(({ from }) => from <= horizon);
  });
  return minimalSets(falls).map((set) =>
    lost.flatMap((one, at) => (((set >> at) & 1) === 1 ? [one.id] : [])),
  );
}

test("5.3 are the minimal cuts of trying all losses, with rings, groups, tolerances and partial loss", () => {
  const horizon = fc.constantFrom(0, 30, 60, 90, 240, Number.POSITIVE_INFINITY);
  fc.assert(
    fc.property(
      arbitraryNetwork({ elements: 9, hasRings: true }),
      fc.nat(),
      horizon,
      (plan, pick, by) => {
        const target = plan.elements[pick % plan.elements.length].id;
        const found = weakPoints(plan, { element: target, horizon: minutes(by) });
        const inOrder = (cuts: Iterable<readonly string[]>) =>
          Array.from(cuts, (cut) => cut.toSorted().join()).toSorted();
        expect(inOrder(found.cuts())).toEqual(inOrder(byTrying(plan, target, by)));
      },
    ),
    { numRuns: 300 },
  );
});
