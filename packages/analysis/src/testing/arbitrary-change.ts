import type { Plan } from "@mainstay/plan";
import fc from "fast-check";
import { arbitraryNetwork } from "./arbitrary-network.ts";

/** A plan, and one that it was changed into. */
export type Change = { readonly before: Plan; readonly after: Plan };

/**
 * Changes of small plans, some elements of which are functions. Random plans have the same ids, so that what one says of some
 * elements can be put into the other; elements are added, changed in what they need and in kind, lose needs, and go.
 */
export const arbitraryChange: fc.Arbitrary<Change> = fc
  .record({
    before: arbitraryNetwork({ elements: 9, hasRings: true }),
    other: arbitraryNetwork({ elements: 9, hasRings: true }),
    isFunction: fc.array(fc.boolean(), { minLength: 9, maxLength: 9 }),
    isChanged: seldom(1 / 4),
    isGone: seldom(1 / 16),
  })
  .map(({ before, other, isFunction, isChanged, isGone }) => {
    const earlier = withFunctions(before, isFunction);
    const later = withFunctions(other, isFunction.toReversed());
    return { before: earlier, after: mixed(earlier, later, { isChanged, isGone }) };
  });

/** Says of each of nine elements yes with a chance. */
function seldom(chance: number): fc.Arbitrary<readonly boolean[]> {
  const yes = { weight: 1, arbitrary: fc.constant(true) };
  const no = { weight: 1 / chance - 1, arbitrary: fc.constant(false) };
  return fc.array(fc.oneof(no, yes), { minLength: 9, maxLength: 9 });
}

function withFunctions(plan: Plan, isFunction: readonly boolean[]): Plan {
  const elements = plan.elements.map((element, at) =>
    isFunction[at] ? { ...element, kind: "function" as const } : element,
  );
  return { ...plan, elements };
}

/** Which elements of the other plan a change takes over, and which of the first it takes away unless a scenario names them. */
type Mixture = { readonly isChanged: readonly boolean[]; readonly isGone: readonly boolean[] };

/** The first plan with elements of the other, where it says so, and what these need more of. */
function mixed(plan: Plan, other: Plan, { isChanged, isGone }: Mixture): Plan {
  const later = new Map(
    other.elements.flatMap((element, at) =>
      isChanged[at] || at >= plan.elements.length ? [[element.id, element]] : [],
    ),
  );
  const named = new Set(
    plan.scenarios.flatMap(({ disruptions }) => disruptions.map(({ element }) => element)),
  );
  const kept = plan.elements
    .filter(({ id }, at) => !isGone[at] || named.has(id) || later.has(id))
    .map((element) => later.get(element.id) ?? element);
  const known = new Set([...kept.map(({ id }) => id), ...later.keys()]);
  const added = [...later.values()].filter((element) => !kept.includes(element));
  const elements = [...kept, ...added].map((element) => {
    const needs = element.needs ?? [];
    const possible = needs.filter(({ targets }) => targets.every((target) => known.has(target)));
    return possible.length === needs.length ? element : { ...element, needs: possible };
  });
  return { ...plan, elements };
}
