import { ElementId, never, type Plan } from "@mainstay/plan";
import { planOf } from "@mainstay/plan/testing";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listAlternatives, sharedDependencies } from "./shared-dependencies.ts";
import { arbitraryNetwork } from "./testing/arbitrary-network.ts";
import { referenceCascade } from "./testing/reference-cascade.ts";

/** For each requirement with alternatives that is felt, what fails it when lost alone, by one cascade for each element. */
function referenceAlternatives(plan: Plan) {
  const impairedBy = new Map(
    plan.elements.map(({ id }) => {
      const steps = referenceCascade(plan, [{ element: id, lasts: never }]);
      const impaired = [...steps].filter(([, levels]) => levels.some(([, level]) => level < 1));
      return [id, new Set(impaired.map(([other]) => other))];
    }),
  );
  return plan.elements.flatMap(({ id, needs = [] }) =>
    needs.flatMap(({ targets, atLeast, loss, holds, for: purpose }, need) => {
      const isFelt = purpose !== "operate" || (loss > 0 && holds < never);
      if (targets.length === atLeast || !isFelt) return [];
      const shared = [...impairedBy].filter(
        ([lost, impaired]) =>
          lost !== id && targets.filter((target) => !impaired.has(target)).length < atLeast,
      );
      return [{ element: id, need, shared: new Set(shared.map(([lost]) => lost)) }];
    }),
  );
}

const service = (id: string, needs: readonly string[] = []) => ({
  id,
  kind: "service" as const,
  name: id,
  needs: [...needs],
});

const meeting = {
  ...service("meeting"),
  needs: [{ any: ["teams", "zoom", "phone"] }],
};

describe("5.9 alternatives that are none", () => {
  for (const hasRings of [false, true]) {
    test(`are those that one loss takes by a cascade for each, ${hasRings ? "with" : "without"} rings`, () => {
      fc.assert(
        fc.property(arbitraryNetwork({ elements: 10, hasRings }), (plan) => {
          const found = listAlternatives(plan);
          expect(
            found.map(({ element, need, shared }) => ({ element, need, shared: new Set(shared) })),
          ).toEqual(referenceAlternatives(plan));
          expect(sharedDependencies(plan).length).toBe(
            found.filter(({ shared }) => shared.length > 0).length,
          );
        }),
        { numRuns: 300 },
      );
    });
  }

  test("come with the way from the loss to each of them, what rests on others first", () => {
    const plan = planOf({
      elements: [
        meeting,
        service("teams", ["sign-in"]),
        service("zoom", ["sign-in"]),
        service("sign-in", ["hall"]),
        service("phone", ["hall"]),
        service("hall"),
      ],
    });
    const [found] = listAlternatives(plan);
    expect(found.shared).toEqual(["hall"]);
    expect(found.ways(ElementId.parse("hall"))).toEqual([
      ["hall", "sign-in", "teams"],
      ["hall", "sign-in", "zoom"],
      ["hall", "phone"],
    ]);
    expect(found.ways(ElementId.parse("zoom"))).toEqual([["zoom"]]);
  });

  test("are real where no loss takes too many", () => {
    const elements = [meeting, ...["teams", "zoom", "phone"].map((id) => service(id))];
    expect(listAlternatives(planOf({ elements }))).toMatchObject([
      { element: "meeting", shared: [] },
    ]);
    expect(sharedDependencies(planOf({ elements }))).toEqual([]);
  });

  test("may be asked for of what one element rests on", () => {
    const other = { ...meeting, id: "other", name: "other" };
    const elements = [
      meeting,
      { id: "crisis", kind: "function" as const, name: "Crisis", needs: ["meeting"] },
      other,
      ...["teams", "zoom", "phone"].map((id) => service(id, ["hall"])),
      service("hall"),
    ];
    const plan = planOf({ elements });
    const below = ElementId.parse("crisis");
    expect(sharedDependencies(plan)).toHaveLength(2);
    expect(sharedDependencies(plan, { below })).toMatchObject([{ element: "meeting", count: 1 }]);
  });

  test("counts what is shared, and names the first twenty", () => {
    const halls = Array.from({ length: 30 }, (_, at) => `hall-${at}`);
    const elements = [
      meeting,
      ...["teams", "zoom", "phone"].map((id) => service(id, halls)),
      ...halls.map((id) => service(id)),
    ];
    const [found] = listAlternatives(planOf({ elements }));
    expect(found.count).toBe(30);
    expect(found.shared).toHaveLength(20);
  });
});
