import { type ElementId, type Minutes, minutes, type Plan, type Requirement } from "@mainstay/plan";

/** What is down, and the shortest way to it from what was lost: the lost one first, itself last. */
export type Fallen = ReadonlyMap<ElementId, readonly ElementId[]>;

/**
 * The longest time for which Microsoft 365 is expected to be down: the longest notable incident of known length took 21
 * hours (25 incidents, 2014 to 2026), so what holds for a day is not felt. House rule.
 */
export const outageLength: Minutes = minutes(1_440);

/** The least share that must be lost for what needs it to count as down. House rule. */
const leastLoss = 0.5;

/**
 * What is down when these elements are lost for good, without a cascade: an element is down once a requirement to operate
 * lacks what it needs, loses at least half of the level and holds for less than a day. A rough answer on purpose: it says
 * what relies on what, and what that is worth is for the analysis to say.
 */
export function fallsWith(dependents: Dependents, lost: ReadonlySet<ElementId>): Fallen {
  const fallen = new Map<ElementId, readonly ElementId[]>();
  for (const id of lost) fallen.set(id, [id]);
  for (let reached = [...lost]; reached.length > 0; ) {
    const next: ElementId[] = [];
    for (const target of reached) {
      for (const { id, need } of dependents.get(target) ?? []) {
        if (fallen.has(id) || !lacks(need, fallen)) continue;
        fallen.set(id, [...(fallen.get(target) ?? []), id]);
        next.push(id);
      }
    }
    reached = next;
  }
  return fallen;
}

/** By element, who has a harsh requirement that names it. */
export type Dependents = ReadonlyMap<
  ElementId,
  readonly { readonly id: ElementId; readonly need: Requirement }[]
>;

/** The dependents of every element of a plan, for `fallsWith`. */
export function dependentsIn({ elements }: Plan): Dependents {
  return Map.groupBy(
    elements.flatMap(({ id, needs = [] }) =>
      needs.filter(isHarsh).flatMap((need) => need.targets.map((target) => ({ target, id, need }))),
    ),
    ({ target }) => target,
  );
}

/** Whether too few of the targets of a requirement are left. */
export function lacks(
  { targets, atLeast }: Requirement,
  fallen: { has(id: ElementId): boolean },
): boolean {
  return targets.filter((target) => !fallen.has(target)).length < atLeast;
}

function isHarsh(requirement: Requirement): boolean {
  const { for: purpose, loss, holds } = requirement;
  return purpose !== "recover" && loss >= leastLoss && holds < outageLength;
}
