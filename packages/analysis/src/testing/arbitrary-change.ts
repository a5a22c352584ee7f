import type { Plan } from "@mainstay/plan";
import fc from "fast-check";
import { arbitraryNetwork } from "./arbitrary-network.ts";

/** A plan, and one that it was changed into. */
export type Change = { readonly before: Plan; readonly after: Plan };

/**
 * Changes of small plans, some elements of which are functions. Random plans have the same ids, so that what one says of some
 * elements can be put into the other; elements are added, changed in what they need and in kind, and lose needs.
 */
export const arbitraryChange: fc.Arbitrary<Change> = fc
  .record({
    before: arbitraryNetwork({ elements: 9, hasRings: true }),
    other: arbitraryNetwork({ elements: 9, hasRings: true }),
    isFunction: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
    isChanged: fc.array(fc.constantFrom(false, false, false, true), { minLength: 9, maxLength: 9 }),
  })
  .map(({ before, other, isFunction, isChanged }) => {
    const earlier = withFunctions(before, isFunction);
    const later = withFunctions(other, isFunction.toReversed());
    return { before: earlier, after: mixed(earlier, later, isChanged) };
  });

function withFunctions(plan: Plan, isFunction: readonly boolean[]): Plan {
  const elements = plan.elements.map((element, at) =>
    isFunction[at] ? { ...element, kind: "function" as const } : element,
  );
  return { ...plan, elements };
}

/** The first plan with elements of the other, where it says so, and what these need more of. */
function mixed(plan: Plan, other: Plan, isChanged: readonly boolean[]): Plan {
  const later = new Map(
    other.elements.flatMap((element, at) =>
      isChanged[at] || at >= plan.elements.length ? [[element.id, element]] : [],
    ),
  );
  const known = new Set([...plan.elements.map(({ id }) => id), ...later.keys()]);
  const kept = plan.elements.map((element) => later.get(element.id) ?? element);
  const added = [...later.values()].filter((element) => !kept.includes(element));
  const elements = [...kept, ...added].map((element) => {
    const needs = element.needs ?? [];
    const possible = needs.filter(({ targets }) => targets.every((target) => known.has(target)));
    return possible.length === needs.length ? element : { ...element, needs: possible };
  });
  return { ...plan, elements };
}
