import fc from "fast-check";
import * as z from "zod";
import { completePlan } from "../catalogs/complete-plan.ts";
import type { Plan } from "../plan.ts";
import { Requirement } from "../records/requirement.ts";
import { arbitraryPlan, type PlanSize } from "./arbitrary-plan.ts";
import { officeCatalog } from "./office-catalog.ts";

/**
 * Valid plans that use the office catalog: with some features and some elements left out, some of its elements written
 * by the plan itself, and needs that lead into it.
 */
export function arbitraryUsingPlan(size?: PlanSize): fc.Arbitrary<Plan> {
  const choices = fc.array(fc.constantFrom("own", "left out", "taken over", "needed"), {
    minLength: 6,
    maxLength: 6,
  });
  const features = fc.subarray(officeCatalog.features.map(({ id }) => id));
  return fc.tuple(arbitraryPlan(size), features, choices).map(([plan, having, choice]) => {
    const offered = officeCatalog.elementsFor(new Set(having));
    const chosen = (wanted: string) => offered.filter((_, at) => choice[at] === wanted);
    const needs = chosen("needed").map(({ id }) =>
      z.decode(Requirement, { targets: [id], loss: 0.5 }),
    );
    // The plan's own elements lend their fields to those of the catalog that it writes itself.
    const written = chosen("own").map(({ id }, at) => {
      const like = plan.elements[at % plan.elements.length];
      return { ...like, id, needs: [...(like.needs ?? []), ...needs] };
    });
    const leaveOut = chosen("left out").map(({ id }) => id);
    return {
      ...plan,
      uses: [{ id: officeCatalog.id, features: having, leaveOut }],
      elements: [...plan.elements, ...written],
    };
  });
}

/** The plan with what it uses of the office catalog. */
export function completed(plan: Plan): Plan {
  return completePlan(plan, [officeCatalog]);
}
