import type { ElementId, Plan, UnitId } from "@mainstay/plan";
import type { MapClass } from "../application-map/classify.ts";
import type { MeasuredEvidence } from "../application-map/measured-uses.ts";

/** The class of one service by the specification's text (SPEC 9.4 to 9.6); the fast map is held against it. */
export function referenceClass(
  plan: Plan,
  evidence: readonly MeasuredEvidence[],
  service: ElementId,
): MapClass {
  const all = plan.units.map(({ id }) => id);
  const declares = (unit: UnitId) => waysOf(plan, unit).has(service);
  const measured = (unit: UnitId) =>
    evidence.some((entry) => entry.unit === unit && entry.service === service && entry.users > 0);
  const isBelowOne = (unit: UnitId) => above(plan, unit).some(declares);
  const uses = all.filter((unit) => declares(unit) || measured(unit) || isBelowOne(unit));
  const counted = uses.filter((unit) => !isBelowOne(unit));
  if (uses.length === 0) return "unused";
  if (weight(plan, evidence, uses) / weight(plan, evidence, all) >= 0.75) return "enterprise-wide";
  return counted.length > 1 ? "shared" : "specific";
}

/** For each element that a unit reaches, the number of elements on the shortest way there (SPEC 9.2). */
export function waysOf(plan: Plan, unit: UnitId): ReadonlyMap<ElementId, number> {
  const technology = ["service", "application", "infrastructure"];
  const ways = new Map<ElementId, number>();
  let ends = plan.elements.filter((e) => e.unit === unit && !technology.includes(e.kind));
  const begun = new Set(ends.map(({ id }) => id));
  for (let length = 2; ends.length > 0; length++) {
    const targets = new Set(
      ends.flatMap(({ needs = [] }) =>
        needs
          .filter((need) => need.for !== "recover" && need.loss > 0)
          .flatMap((need) => need.targets),
      ),
    );
    ends = plan.elements.filter(({ id }) => targets.has(id) && !ways.has(id) && !begun.has(id));
    for (const { id } of ends) ways.set(id, length);
  }
  return ways;
}

function above(plan: Plan, unit: UnitId): readonly UnitId[] {
  const parent = plan.units.find(({ id }) => id === unit)?.parent;
  return parent === undefined ? [] : [parent, ...above(plan, parent)];
}

function weight(
  plan: Plan,
  evidence: readonly MeasuredEvidence[],
  units: readonly UnitId[],
): number {
  const weigh = (unit: UnitId) =>
    plan.units.find(({ id }) => id === unit)?.headcount ??
    Math.max(0, ...evidence.filter((e) => e.unit === unit).map(({ ofUsers }) => ofUsers));
  const isWeighed = plan.units.some(({ id }) => weigh(id) > 0);
  return units.reduce((sum, unit) => sum + (isWeighed ? weigh(unit) : 1), 0);
}
