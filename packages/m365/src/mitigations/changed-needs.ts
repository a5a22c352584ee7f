import type { Element, Requirement } from "@mainstay/plan";
import type { Place } from "./mitigation.ts";
import type { PlanView } from "./plan-view.ts";

/** What becomes of the requirements of an element, one by one, and why. */
export type NeedsQuestion = {
  readonly at: (element: Element) => boolean;
  /** What stands for a requirement then: itself, others, or none. */
  readonly change: (need: Requirement, element: Element) => readonly Requirement[];
  /** A sentence about an element, given the requirements that change. */
  readonly because: (element: Element, changed: readonly Requirement[]) => string;
  /** Elements that changed requirements may name and the plan may lack. */
  readonly brings?: readonly Element[];
};

/** The elements of which a requirement would change. */
export function needsPlaces(
  view: PlanView,
  { at, change, because, brings = [] }: NeedsQuestion,
): readonly Place[] {
  return view.plan.elements.filter(at).flatMap((before) => {
    const pairs = (before.needs ?? []).map((need) => ({ need, kept: change(need, before) }));
    const changed = pairs.filter(({ need, kept }) => kept.length !== 1 || kept[0] !== need);
    if (changed.length === 0) return [];
    const needs = pairs.flatMap(({ kept }) => kept);
    const named = new Set(needs.flatMap(({ targets }) => targets));
    const [first] = changed.flatMap(({ need }) => need.targets);
    return [
      {
        record: { list: "elements", before, after: { ...before, needs } },
        because: because(
          before,
          changed.map(({ need }) => need),
        ),
        path: [...(first === undefined ? [] : [first]), before.id],
        adds: brings.filter(({ id }) => named.has(id) && view.findElement(id) === undefined),
      },
    ];
  });
}

/** Whether a requirement to operate, of which the loss is felt, names one of these and nothing else. */
export function needsOnly(ids: readonly string[], need: Requirement): boolean {
  const { targets, for: purpose, loss } = need;
  const [only] = targets;
  return (
    purpose !== "recover" &&
    loss > 0 &&
    targets.length === 1 &&
    only !== undefined &&
    ids.includes(only)
  );
}
