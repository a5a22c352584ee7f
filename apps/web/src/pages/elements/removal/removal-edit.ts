import { type Edit, editBetween, type Plan, type Requirement } from "@mainstay/plan";

/**
 * The edit that removes elements, and takes them out of what others need: a requirement of several goes on with those that
 * are left, as many of them as before if there are so many. `plan` has the elements that the plan writes itself.
 */
export function removalEdit(plan: Plan, ids: ReadonlySet<string>): Edit {
  const elements = plan.elements
    .filter(({ id }) => !ids.has(id))
    .map((element) => {
      const { needs } = element;
      if (needs === undefined || !needs.some((need) => names(need, ids))) return element;
      const { needs: _, ...others } = element;
      const left = needs.flatMap((need) => without(need, ids));
      return left.length === 0 ? others : { ...others, needs: left };
    });
  return editBetween(plan, { ...plan, elements });
}

function names({ targets }: Requirement, ids: ReadonlySet<string>): boolean {
  return targets.some((target) => ids.has(target));
}

function without(need: Requirement, ids: ReadonlySet<string>): readonly Requirement[] {
  if (!names(need, ids)) return [need];
  const targets = need.targets.filter((target) => !ids.has(target));
  if (targets.length === 0) return [];
  return [{ ...need, targets, atLeast: Math.min(need.atLeast, targets.length) }];
}
