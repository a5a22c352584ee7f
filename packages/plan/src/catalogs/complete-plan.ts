import type { Plan } from "../plan.ts";
import type { Element } from "../records/element.ts";
import type { Catalog } from "./catalog.ts";
import { joinElement } from "./join-element.ts";
import { takenOver } from "./taken-over.ts";

type Completed = { readonly catalogs: readonly Catalog[]; readonly plan: Plan };

const completedPlans = new WeakMap<Plan, Completed>();

/**
 * The plan with the elements that its `uses` take over (continuity-model §1): its own in their order, then those of the
 * catalogs in theirs. An own element stands for the one of the same id, which lends it what it does not say. The result
 * uses no catalog any more. A plan without uses is returned as it is, and so is every record of which no catalog has anything.
 * Catalogs that are not given, and features that a catalog does not have, add nothing: checking the plan tells of them. Of one
 * plan it is worked out once.
 */
export function completePlan(plan: Plan, catalogs: readonly Catalog[]): Plan {
  if (plan.uses.length === 0) return plan;
  const known = completedPlans.get(plan);
  if (known?.catalogs === catalogs) return known.plan;
  const completed = complete(plan, catalogs);
  completedPlans.set(plan, { catalogs, plan: completed });
  return completed;
}

function complete(plan: Plan, catalogs: readonly Catalog[]): Plan {
  const lent = new Map<string, Element>();
  for (const { element } of takenOver(plan, catalogs)) lent.set(element.id, element);
  const own = plan.elements.map((element) => {
    const other = lent.get(element.id);
    return other === undefined ? element : joinElement(element, other);
  });
  for (const { id } of plan.elements) lent.delete(id);
  return { ...plan, uses: [], elements: [...own, ...lent.values()] };
}
