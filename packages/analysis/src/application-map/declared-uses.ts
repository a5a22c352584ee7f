import type { Element, ElementId, Kind, Plan, UnitId } from "@mainstay/plan";

/** Which services the elements of each unit reach, and how (SPEC 9.2). */
export type DeclaredUses = {
  readonly isDeclared: (unit: UnitId, service: ElementId) => boolean;
  readonly unitsOf: (service: ElementId) => readonly UnitId[];
  /** The shortest way from an element of this very unit; empty where there is none. */
  readonly pathTo: (unit: UnitId, service: ElementId) => readonly ElementId[];
};

/** Whoever runs technology is not its user: only what a unit owns besides it says what the unit needs. */
const technology: ReadonlySet<Kind> = new Set(["service", "application", "infrastructure"]);

/** Follows operate requirements from the elements of every unit: one search a unit, linear in the plan. */
export function declaredUses({ elements }: Plan): DeclaredUses {
  const positions = new Map(elements.map(({ id }, at) => [id, at]));
  const targets = elements.map((element) => targetsOf(element, positions));
  const starts = Map.groupBy(
    [...elements.keys()].filter((at) => !technology.has(elements[at].kind)),
    (at) => elements[at].unit,
  );
  const ways = new Map(Array.from(starts, ([unit, first]) => [unit, waysFrom(first, targets)]));
  const wayTo = (unit: UnitId, service: ElementId) =>
    ways.get(unit)?.[positions.get(service) ?? -1] ?? unreached;
  return {
    isDeclared: (unit, service) => wayTo(unit, service) >= 0,
    unitsOf: (service) => {
      const at = positions.get(service) ?? -1;
      return Array.from(ways, ([unit, way]) => (way[at] >= 0 ? unit : undefined)).filter(
        (unit) => unit !== undefined,
      );
    },
    pathTo: (unit, service) => {
      if (wayTo(unit, service) < 0) return [];
      const path = [service];
      for (let at = wayTo(unit, service); at >= 0; at = wayTo(unit, elements[at].id)) {
        path.push(elements[at].id);
      }
      return path.toReversed();
    },
  };
}

const unreached = -1;
const isStart = -2;

function targetsOf(
  { needs = [] }: Element,
  positions: ReadonlyMap<ElementId, number>,
): readonly number[] {
  return needs
    .filter((need) => need.for !== "recover" && need.loss > 0)
    .flatMap((need) => need.targets.map((target) => positions.get(target) ?? unreached));
}

/** Nearest first, in the order of the plan: for each element the one before it, or that it is a start or not reached. */
function waysFrom(starts: readonly number[], targets: readonly (readonly number[])[]): Int32Array {
  const before = new Int32Array(targets.length).fill(unreached);
  const queue = [...starts];
  for (const at of starts) before[at] = isStart;
  for (const at of queue) {
    for (const target of targets[at]) {
      if (before[target] !== unreached) continue;
      before[target] = at;
      queue.push(target);
    }
  }
  return before;
}
