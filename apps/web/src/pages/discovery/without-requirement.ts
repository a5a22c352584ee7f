import { type Edit, editBetween, type Plan, type Requirement } from "@mainstay/plan";

/**
 * The edit after which an element does not need another to operate; undefined where the plan does not write that it does,
 * as of what a catalog says. What it needs it for to be restored stays, and so do alternatives.
 */
export function withoutRequirement(
  plan: Plan,
  { element, target }: { readonly element: string; readonly target: string },
): Edit | undefined {
  const own = plan.elements.find(({ id }) => id === element);
  if (own?.needs?.some((need) => isMeant(need, target)) !== true) return undefined;
  const needs = own.needs.flatMap((need) => (isMeant(need, target) ? rest(need, target) : [need]));
  const elements = plan.elements.map((one) => (one === own ? { ...own, needs } : one));
  return editBetween(plan, { ...plan, elements });
}

function isMeant(need: Requirement, target: string): boolean {
  return need.for !== "recover" && need.targets.some((id) => id === target);
}

/** What is left of a requirement once one of its targets is not needed to operate. */
function rest(need: Requirement, target: string): readonly Requirement[] {
  const targets = need.targets.filter((id) => id !== target);
  const atLeast = Math.min(need.atLeast, targets.length);
  const toOperate: readonly Requirement[] =
    targets.length === 0 ? [] : [{ ...need, targets, atLeast, for: "operate" }];
  return need.for === "both" ? [...toOperate, { ...need, for: "recover" }] : toOperate;
}
