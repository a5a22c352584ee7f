import { Element, type ElementId, type Kind } from "@mainstay/plan";
import { presentElements, toElement } from "../catalog/elements-for.ts";
import type { PlanView } from "./plan-view.ts";

/** What an element that a mitigation brings into a plan is. */
export type Novelty = {
  readonly id: string;
  readonly kind: Kind;
  readonly name: string;
  readonly description: string;
  /** What it needs to work, as far as the plan has it. */
  readonly needs?: readonly string[];
};

/** The element that the plan has by this id; else a new one, which the organisation has to complete. */
export function novelElement(view: PlanView, { needs = [], ...said }: Novelty): Element {
  const own = view.findElement(said.id);
  if (own !== undefined) return own;
  const present = needs.filter((id) => view.findElement(id) !== undefined);
  return Element.parse({ ...said, ...(present.length === 0 ? {} : { needs: present }) });
}

/** The element that the plan has by this id; else that of the catalog, without needs that the plan has nothing for. */
export function catalogElement(view: PlanView, id: string): Element {
  const own = view.findElement(id);
  if (own !== undefined) return own;
  const found = presentElements().find(({ element }) => element.id === id);
  if (found === undefined) throw new Error(`the catalog has no element ${id}`);
  const { needs = [], ...element } = toElement(found);
  const isPresent = (target: ElementId) => view.findElement(target) !== undefined;
  const left = needs.flatMap((need) => {
    const targets = need.targets.filter(isPresent);
    return targets.length === 0
      ? []
      : [{ ...need, targets, atLeast: Math.min(need.atLeast, targets.length) }];
  });
  return { ...element, ...(left.length === 0 ? {} : { needs: left }), evidence: "catalog" };
}
