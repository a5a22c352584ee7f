import {
  type Edit,
  type Element,
  type ElementId,
  editBetween,
  type Plan,
  type Requirement,
} from "@mainstay/plan";

/** The edit that makes an element otherwise; none where the plan does not write it. */
export function changeElement(
  plan: Plan,
  id: ElementId,
  change: (element: Element) => Element,
): Edit {
  const elements = plan.elements.map((element) => (element.id === id ? change(element) : element));
  return editBetween(plan, { ...plan, elements });
}

/** The edit that adds an element. */
export function addElement(plan: Plan, element: Element): Edit {
  return editBetween(plan, { ...plan, elements: [...plan.elements, element] });
}

/** The edit that makes one requirement of an element otherwise; undefined takes it away. */
export function changeNeed(
  plan: Plan,
  { element: id, need }: { readonly element: ElementId; readonly need: number },
  change: (before: Requirement) => Requirement | undefined,
): Edit {
  return changeElement(plan, id, (element) => {
    const { needs = [], ...others } = element;
    const changed = needs.flatMap((one, at) => (at === need ? (change(one) ?? []) : one));
    return changed.length === 0 ? others : { ...others, needs: changed };
  });
}
