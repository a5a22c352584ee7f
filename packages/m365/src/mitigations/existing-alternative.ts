import type { Element, ElementId } from "@mainstay/plan";
import type { PlanView } from "./plan-view.ts";
import type { Fallen } from "./reliance.ts";

/**
 * What the organisation already has beside one of these elements: an element of its own that stands with one of them
 * where one of several is enough, as need or as channel, and does not go down with them. Of several, that which stands
 * beside these most and beside others least. Undefined if there is none.
 */
export function existingAlternative(
  view: PlanView,
  { to, fallen }: { readonly to: readonly string[]; readonly fallen: Fallen },
): Element | undefined {
  const beside = new Map<ElementId, Set<ElementId>>();
  for (const ids of alternatives(view)) {
    for (const id of ids) {
      const others = beside.get(id) ?? new Set();
      beside.set(id, others);
      for (const other of ids) if (other !== id) others.add(other);
    }
  }
  const [best] = [...beside]
    .flatMap(([id, others]) => {
      const element = view.findElement(id);
      const fitting = [...others].filter((other) => to.includes(other)).length;
      if (element === undefined || fitting === 0) return [];
      const stands = view.isOwn(element) && !fallen.has(id);
      return stands ? [{ element, fit: (fitting * fitting) / others.size }] : [];
    })
    .toSorted((one, other) => other.fit - one.fit);
  return best?.element;
}

/** Everything in a plan of which one is enough. */
function alternatives({ plan }: PlanView): readonly (readonly ElementId[])[] {
  const { elements, sops, callTrees } = plan;
  return [
    ...[...elements, ...sops].flatMap(({ needs = [] }) =>
      needs
        .filter(({ atLeast, targets }) => atLeast === 1 && targets.length > 1)
        .map(({ targets }) => targets),
    ),
    ...callTrees.map(({ channels = [] }) => channels),
  ];
}
