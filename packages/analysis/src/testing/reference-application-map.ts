import type { Element, ElementId, Plan, UnitId } from "@mainstay/plan";
import type { MapClass } from "../application-map/classify.ts";
import type { Beginning } from "../application-map/declared-uses.ts";
import type { MeasuredEvidence } from "../application-map/measured-uses.ts";

/** The class of one service by the specification's text (SPEC 9.4 to 9.6); the fast map is held against it. */
export function referenceClass(
  plan: Plan,
  evidence: readonly MeasuredEvidence[],
  service: ElementId,
): MapClass {
  const all = plan.units.map(({ id }) => id);
  const uses = all.filter(
    (unit) =>
      referenceUse(plan, unit, service) !== undefined ||
      evidence.some((entry) => entry.unit === unit && entry.service === service && entry.users > 0),
  );
  if (uses.length === 0) return "unused";
  if (weight(plan, evidence, uses) / weight(plan, evidence, all) >= 0.75) return "enterprise-wide";
  return uses.length > 1 ? "shared" : "specific";
}

/** Where the way of a unit to a service begins, and how many elements it has; undefined where none is declared (SPEC 9.2). */
export function referenceUse(
  { elements }: Plan,
  unit: UnitId,
  service: ElementId,
): { readonly by: Beginning; readonly length: number } | undefined {
  const technology = ["service", "application", "infrastructure"];
  const owned = elements.filter((element) => element.unit === unit);
  const work = owned.filter(({ kind }) => !technology.includes(kind));
  const byWork = shortestWay(elements, work, service);
  if (byWork !== undefined) return { by: "work", length: byWork };
  const byAny = shortestWay(elements, owned, service);
  return byAny === undefined ? undefined : { by: "technology", length: byAny };
}

/** How many elements the shortest way of at least one requirement has. No such way has more than all, and one twice. */
function shortestWay(
  elements: Plan["elements"],
  starts: readonly Element[],
  service: ElementId,
): number | undefined {
  let ends = starts;
  for (let length = 2; length <= elements.length + 1; length++) {
    const targets = ends.flatMap(({ needs = [] }) =>
      needs.filter((need) => need.for !== "recover").flatMap((need) => need.targets),
    );
    if (targets.includes(service)) return length;
    ends = elements.filter(({ id }) => targets.includes(id));
  }
  return undefined;
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
