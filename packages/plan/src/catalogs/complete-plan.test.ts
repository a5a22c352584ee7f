import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkPlan } from "../check/check-plan.ts";
import { printPlan } from "../files/printing/print-plan.ts";
import { readPlan } from "../files/read-plan.ts";
import { arbitraryPlan } from "../testing/arbitrary-plan.ts";
import { arbitraryUsingPlan, completed } from "../testing/arbitrary-uses.ts";
import { officeCatalog } from "../testing/office-catalog.ts";
import { type PlanInFile, planOf } from "../testing/plan-of.ts";
import { completePlan } from "./complete-plan.ts";

const catalogs = [officeCatalog];

/** The elements of a completed plan, each as `id (evidence): needs`. */
function elementsOf(content: PlanInFile): readonly string[] {
  return completed(planOf(content)).elements.map(({ id, evidence, needs = [] }) => {
    const words = needs.map(
      ({ targets, atLeast, evidence: known }) => `${atLeast} of ${targets.join("+")} ${known}`,
    );
    return `${id} (${evidence ?? "declared"}): ${words.join(", ")}`;
  });
}

describe("a plan that uses a catalog", () => {
  const depot = { id: "depot", kind: "site" as const, name: "Depot", needs: ["mail"] };

  test("has its own elements, then those that come with its features", () => {
    expect(elementsOf({ uses: "office", elements: [depot] })).toEqual([
      "depot (declared): 1 of mail declared",
      "cloud (catalog): ",
      "mail (catalog): 1 of cloud catalog, 1 of sign-in catalog",
      "chat (catalog): 2 of cloud+sign-in catalog, 1 of cloud catalog, 2 of mail+sign-in+cloud catalog",
      "sign-in (catalog): 1 of cloud catalog",
    ]);
    const uses = [{ id: "office", features: ["telephony", "own-sign-in"] }];
    expect(completed(planOf({ uses })).elements.map(({ id }) => String(id))).toEqual([
      "cloud",
      "mail",
      "chat",
      "calls",
      "sign-in",
      "sign-in-server",
    ]);
  });

  test("loses what it leaves out as an element and as a target", () => {
    expect(elementsOf({ uses: { id: "office", leaveOut: ["sign-in"] } })).toEqual([
      "cloud (catalog): ",
      "mail (catalog): 1 of cloud catalog",
      "chat (catalog): 1 of cloud catalog, 1 of cloud catalog, 2 of mail+cloud catalog",
    ]);
    expect(elementsOf({ uses: { id: "office", leaveOut: ["mail", "sign-in"] } })).toContain(
      "chat (catalog): 1 of cloud catalog, 1 of cloud catalog, 1 of cloud catalog",
    );
    expect(elementsOf({ uses: { id: "office", leaveOut: ["cloud", "sign-in"] } })).toEqual([
      "mail (catalog): ",
      "chat (catalog): 1 of mail catalog",
    ]);
  });

  test("takes an element that two catalogs have from the first", () => {
    const other = {
      ...officeCatalog,
      id: "other",
      elementsFor: () => planOf({ elements: [depot] }).elements,
    };
    const twice = { ...other, id: "twice" };
    const { elements } = completePlan(planOf({ uses: ["other", "twice"] }), [twice, other]);
    expect(elements.map(({ id }) => String(id))).toEqual(["depot"]);
  });

  test("takes nothing from a catalog that there is not", () => {
    expect(completePlan(planOf({ uses: "office" }), [])).toEqual(planOf({}));
  });
});

test("a plan without uses is returned as it is", () => {
  fc.assert(
    fc.property(arbitraryPlan(), (plan) => {
      expect(completed(plan)).toBe(plan);
    }),
  );
});

test("what is complete stays as it is, and is as valid as what was written", () => {
  fc.assert(
    fc.property(arbitraryUsingPlan(), (plan) => {
      const whole = completed(plan);
      expect(completed(whole)).toBe(whole);
      expect(checkPlan(whole)).toEqual(
        checkPlan(plan, { catalogs }).filter(({ path }) => path[0] !== "uses"),
      );
    }),
  );
});

test("elements keep their places, and those that no catalog has stay the very same", () => {
  fc.assert(
    fc.property(arbitraryUsingPlan(), (plan) => {
      const { elements, uses, ...others } = completed(plan);
      const [use] = plan.uses;
      const offered = officeCatalog.elementsFor(new Set(use?.features)).map(({ id }) => id);
      expect(uses).toEqual([]);
      expect(elements.slice(0, plan.elements.length).map(({ id }) => id)).toEqual(
        plan.elements.map(({ id }) => id),
      );
      const untouched = plan.elements.filter(({ id }) => !offered.includes(id));
      expect(untouched.filter((own) => !elements.includes(own))).toEqual([]);
      expect(new Set(elements.map(({ id }) => id)).size).toBe(elements.length);
      for (const { id, evidence } of elements.slice(plan.elements.length)) {
        expect(offered).toContain(id);
        expect(evidence).toBe("catalog");
      }
      expect({ ...plan, ...others }).toEqual(plan);
    }),
  );
});

test("printing a plan that uses a catalog and reading it loses nothing and adds nothing", () => {
  fc.assert(
    fc.property(
      arbitraryUsingPlan(),
      fc.constantFrom("yaml" as const, "json" as const),
      (plan, as) => {
        const source = { path: `plan.${as}`, text: printPlan(plan, { as }) };
        const read = readPlan([source], { catalogs });
        expect(read.plan ?? read.problems).toEqual(plan);
      },
    ),
  );
});
