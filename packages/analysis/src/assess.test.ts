import { ElementId, never, type Plan } from "@mainstay/plan";
import { type PlanInFile, planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { assess } from "./assess.ts";
import { simulate } from "./simulate.ts";
import { arbitraryNetwork, extremeValues } from "./testing/arbitrary-network.ts";
import { referenceAssessment } from "./testing/reference-assessment.ts";

type ElementInFile = NonNullable<PlanInFile["elements"]>[number];

function element(id: string, more: Partial<ElementInFile> = {}): ElementInFile {
  return { id, kind: "service", name: id, ...more };
}

function assessed(...elements: ElementInFile[]) {
  const { elements: assessments, rings } = assess(planOf({ elements }));
  const of = (id: string) => {
    const assessment = assessments.get(ElementId.parse(id));
    if (assessment === undefined) throw new Error(`no ${id}`);
    return assessment;
  };
  return { of, rings };
}

const payroll = element("payroll", {
  kind: "function",
  criticality: "mission-critical",
  objectives: { rto: "4h", rpo: "1h" },
  needs: [{ targets: ["wages"], holds: "1h" }],
});

describe("3.2 and 3.8 required recovery", () => {
  test("is the soonest of fall and objective over everything that falls, and names who sets it and how", () => {
    const { of } = assessed(
      payroll,
      element("wages", { needs: ["database"] }),
      element("database"),
    );
    expect(of("database").required).toBe(300);
    expect(of("database").requiredBy).toBe("payroll");
    expect(of("database").requiredPath).toEqual(["database", "wages", "payroll"]);
    expect(of("payroll").required).toBe(240);
    expect(of("payroll").requiredPath).toEqual(["payroll"]);
  });

  test("is never where nothing asks", () => {
    const { of } = assessed(element("a"), element("b", { needs: ["a"] }));
    expect(of("a").required).toBe(never);
    expect(of("a").requiredBy).toBeUndefined();
    expect(of("a").requiredPath).toEqual([]);
  });

  test("names the first in the plan of several that ask the same", () => {
    const objectives = { rto: "1h" };
    const { of } = assessed(
      element("later", { objectives, needs: ["a"] }),
      element("sooner", { objectives, needs: ["a"] }),
      element("a"),
    );
    expect(of("a").requiredBy).toBe("later");
  });

  test("an element with an objective falls at once when it is lost itself, whatever its mbco", () => {
    expect(assessed(element("a", { objectives: { rto: "1h", mbco: 0 } })).of("a").required).toBe(
      60,
    );
  });

  test("is not asked through a group that the loss leaves enough of, unless the alternatives are gone", () => {
    const { of } = assessed(
      element("talk", { objectives: { rto: "1h" }, needs: [{ any: ["teams", "phones"] }] }),
      element("teams"),
      element("phones"),
    );
    expect(of("teams").required).toBe(never);
    expect(of("teams").requiredAlone).toBe(60);
  });

  test("is asked through a group whose alternatives share one dependency", () => {
    const { of } = assessed(
      element("talk", { objectives: { rto: "1h" }, needs: [{ any: ["teams", "zoom"] }] }),
      element("teams", { needs: [{ targets: ["sign-in"], holds: "1h" }] }),
      element("zoom", { needs: [{ targets: ["sign-in"], holds: "2h" }] }),
      element("sign-in"),
    );
    expect(of("sign-in").required).toBe(180);
    expect(of("sign-in").requiredPath).toEqual(["sign-in", "zoom", "talk"]);
  });
});

test("3.4 criticality is the highest of everything that ever falls", () => {
  const { of } = assessed(
    payroll,
    element("wages", { criticality: "deferrable", needs: [{ targets: ["disk"], holds: "1w" }] }),
    element("disk"),
    element("spare"),
  );
  expect(of("disk").criticality).toBe("mission-critical");
  expect(of("spare").criticality).toBeUndefined();
});

test("3.5 the recovery point is the smallest of everything that ever falls", () => {
  expect(assessed(payroll, element("wages")).of("wages").requiredPoint).toBe(60);
});

describe("3.6 black start", () => {
  test("is when an element is back for good after all was lost", () => {
    const { of } = assessed(
      element("power", { recovery: { time: "1h" } }),
      element("server", {
        recovery: { time: "2h" },
        needs: [{ targets: ["power"], for: "both" }],
      }),
      element("app", { needs: ["server"] }),
      element("garden"),
    );
    expect(of("app").blackStart).toBe(180);
    expect(of("garden").blackStart).toBe(0);
  });

  test("is never within or behind a ring", () => {
    const { of, rings } = assessed(
      element("a", { recovery: { time: "1h" }, needs: [{ targets: ["b"], for: "recover" }] }),
      element("b", { recovery: { time: "1h" }, needs: [{ targets: ["a"], for: "recover" }] }),
      element("behind", { needs: ["b"] }),
    );
    expect([of("a").blackStart, of("behind").blackStart]).toEqual([never, never]);
    expect(rings).toEqual([["a", "b"]]);
  });
});

describe("3.7 gaps", () => {
  test("a capability that is slower than required, by how much", () => {
    const { of } = assessed(payroll, element("wages", { recovery: { time: "8h", point: "1h" } }));
    expect(of("wages").gap).toEqual({ time: 480 - 300 });
  });

  test("none declared where one is asked", () => {
    expect(assessed(payroll, element("wages")).of("wages").gap).toEqual({
      time: "unknown",
      point: "unknown",
    });
    expect(assessed(payroll, element("wages", { kind: "team" })).of("wages").gap).toEqual({
      time: "unknown",
    });
  });

  test("what is exempt is compared only if it declares", () => {
    expect(assessed(payroll, element("wages")).of("payroll").gap).toBeUndefined();
    const slow = { ...payroll, recovery: { time: "6h", point: "2h" } };
    expect(assessed(slow, element("wages")).of("payroll").gap).toEqual({ time: 120, point: 60 });
  });
});

describe("3.9 the whole assessment", () => {
  const sameAsReference = (plan: Plan): void => {
    const { elements } = assess(plan);
    for (const [id, expected] of referenceAssessment(plan)) {
      const found = elements.get(id);
      expect({ ...expected }).toEqual({
        criticality: found?.criticality,
        required: found?.required,
        requiredBy: found?.requiredBy,
        requiredAlone: found?.requiredAlone,
        requiredPoint: found?.requiredPoint,
        blackStart: found?.blackStart,
        gapTime: found?.gap?.time,
        gapPoint: found?.gap?.point,
      });
    }
  };

  test("is the reference's on plans with rings", () => {
    fc.assert(fc.property(arbitraryNetwork({ elements: 12, hasRings: true }), sameAsReference), {
      numRuns: 400,
    });
  });

  test("is the reference's on plans without rings", () => {
    fc.assert(fc.property(arbitraryNetwork({ elements: 18, hasRings: false }), sameAsReference), {
      numRuns: 400,
    });
  });

  for (const hasRings of [true, false]) {
    test(`is the reference's at the edges of values, ${hasRings ? "with" : "without"} rings`, () => {
      const network = arbitraryNetwork({ elements: 20, hasRings, values: extremeValues });
      fc.assert(fc.property(network, sameAsReference), { numRuns: 100 });
    });
  }

  test("gives the chain that the cascade gives", () => {
    fc.assert(
      fc.property(arbitraryNetwork({ elements: 14, hasRings: true }), (plan) => {
        for (const [id, { requiredBy, requiredPath }] of assess(plan).elements) {
          if (requiredBy === undefined || requiredBy === id) continue;
          const fallen = simulate(plan, [{ element: id, lasts: never }]).elements.get(requiredBy);
          const cause = fallen?.causes.find(({ at }) => at === fallen.below[0].from);
          expect(requiredPath).toEqual(cause?.chain);
        }
      }),
      { numRuns: 400 },
    );
  });

  test("a new mandatory requirement never lets anything come back later", () => {
    const network = arbitraryNetwork({ elements: 10, hasRings: true });
    fc.assert(
      fc.property(network, fc.nat(), fc.nat(), (plan, from, to) => {
        const size = plan.elements.length;
        const [needing, needed] = [from % size, to % size];
        fc.pre(needing !== needed);
        const need = {
          targets: [plan.elements[needed].id],
          atLeast: 1,
          for: "operate",
          holds: never,
          loss: 1,
          evidence: "declared",
        } as const;
        const elements = plan.elements.map((one, at) =>
          at === needing
            ? {
                ...one,
                needs: [
                  ...(one.needs ?? []),
                  { ...need, holds: plan.elements[at].recovery?.time ?? need.holds },
                ],
              }
            : one,
        );
        const before = assess(plan);
        const after = assess({ ...plan, elements });
        for (const [id, { required, blackStart }] of before.elements) {
          expect(after.elements.get(id)?.required).toBeLessThanOrEqual(required);
          expect(after.elements.get(id)?.blackStart).toBeGreaterThanOrEqual(blackStart);
        }
      }),
      { numRuns: 200 },
    );
  });
});
