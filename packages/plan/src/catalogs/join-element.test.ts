import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeRecord } from "../edits/records.ts";
import { arbitraryPlan } from "../testing/arbitrary-plan.ts";
import { type PlanInFile, planOf } from "../testing/plan-of.ts";
import { joinElement } from "./join-element.ts";

type Written = NonNullable<PlanInFile["elements"]>[number];

function joined(own: Partial<Written>, lent: Partial<Written>) {
  const [one, other] = planOf({
    elements: [
      { id: "mail", kind: "application", name: "Our mail", ...own },
      { id: "mail", kind: "service", name: "Mail", evidence: "catalog", ...lent },
    ],
  }).elements;
  return encodeRecord("elements", joinElement(one, other));
}

test("fields that the plan states count, the others are the catalog's", () => {
  expect(
    joined({ owner: "dana" }, { description: "Letters", availability: { sla: 0.999 } }),
  ).toEqual({
    id: "mail",
    kind: "application",
    name: "Our mail",
    owner: "dana",
    description: "Letters",
    availability: { sla: 0.999 },
  });
  expect(
    joined({ availability: { perYear: 2, mttr: "1h" } }, { availability: { sla: 0.999 } }),
  ).toMatchObject({ availability: { perYear: 2, mttr: "PT1H" } });
  expect(
    joined({ recovery: { time: "4h" } }, { recovery: { time: "9h", point: 0 } }),
  ).toMatchObject({
    recovery: { time: "PT4H", point: "PT0M" },
  });
});

describe("a requirement of the plan", () => {
  const needs = (own: Written["needs"], lent: Written["needs"]) => {
    const form = joined({ needs: own }, { needs: lent });
    return Object.hasOwn(Object(form), "needs") ? Object(form).needs : [];
  };

  test("replaces those all of whose targets it names", () => {
    expect(needs([{ targets: ["a"], loss: 0 }], ["a", "b"])).toEqual([
      { targets: ["a"], loss: 0 },
      "b",
    ]);
    expect(needs([{ any: ["a", "c"] }], ["a", { targets: ["a"], holds: "1d" }])).toEqual([
      { any: ["a", "c"] },
    ]);
    expect(needs(["a", "b"], [{ any: ["a", "b"] }])).toEqual(["a", "b", { any: ["a", "b"] }]);
  });

  test("replaces only what both are for", () => {
    const recover = { targets: ["a"], for: "recover" as const };
    const both = { targets: ["a"], for: "both" as const };
    expect(needs(["a"], [recover])).toEqual(["a", recover]);
    expect(needs([both], ["a", recover])).toEqual([both]);
    expect(needs(["a"], [both])).toEqual(["a", recover]);
    expect(needs([recover], [both])).toEqual([recover, "a"]);
    expect(needs(["a", recover], [both])).toEqual(["a", recover]);
  });
});

test("an element joined with itself says the same, and joining twice is joining once", () => {
  fc.assert(
    fc.property(arbitraryPlan({ elements: 4 }), ({ elements: [own, other = own] }) => {
      const { evidence: _, ...lent } = other;
      expect(joinElement(own, own)).toEqual(own);
      const once = joinElement(own, lent);
      expect(joinElement(once, lent)).toEqual(once);
    }),
  );
});

test("nothing that the plan states is lost", () => {
  fc.assert(
    fc.property(arbitraryPlan({ elements: 4 }), ({ elements: [own, other = own] }) => {
      const whole = joinElement(own, other);
      const { needs = [], recovery, objectives, ...fields } = own;
      expect(whole).toMatchObject(fields);
      expect(whole.recovery ?? {}).toMatchObject(recovery ?? {});
      expect(whole.objectives ?? {}).toMatchObject(objectives ?? {});
      expect((whole.needs ?? []).slice(0, needs.length)).toEqual(needs);
      for (const { targets, for: purpose } of (whole.needs ?? []).slice(needs.length)) {
        const replacing = needs.filter((need) => targets.every((id) => need.targets.includes(id)));
        expect(replacing.map((need) => need.for)).not.toContain(purpose);
      }
    }),
  );
});
