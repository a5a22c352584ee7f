import type { Element, ElementId, Kind, Plan, UnitId } from "@mainstay/plan";

/** Where the ways of a unit to a service begin: at work that it does, or only at technology that it runs (SPEC 9.2). */
export const beginnings = ["work", "technology"] as const;
export type Beginning = (typeof beginnings)[number];

/** Which services the elements of each unit reach, and how (SPEC 9.2). */
export type DeclaredUses = {
  readonly declaredBy: (unit: UnitId, service: ElementId) => Beginning | undefined;
  /** The units that declare the service, in the order of their first elements. */
  readonly unitsOf: (service: ElementId) => readonly UnitId[];
  /** The shortest way from an element of the unit, from its work if there is one; empty where there is none. */
  readonly pathTo: (unit: UnitId, service: ElementId) => readonly ElementId[];
};

const technology: ReadonlySet<Kind> = new Set(["service", "application", "infrastructure"]);

/** Follows operate requirements from the elements of every unit, or of one alone: one search a unit, linear in the plan. */
export function declaredUses({ elements }: Plan, only?: UnitId): DeclaredUses {
  const positions = new Map(elements.map(({ id }, at) => [id, at]));
  const targets = elements.map((element) => targetsOf(element, positions));
  const owned = Map.groupBy(elements.keys(), (at) => elements[at].unit);
  const ways = new Map(
    Array.from(owned, ([unit, starts]) => {
      if (only !== undefined && unit !== only) return [undefined, nowhere] as const;
      const startsBy = Map.groupBy(starts, (at) => beginningAt(elements[at]));
      return [unit, waysFrom(startsBy, targets)] as const;
    }),
  );
  ways.delete(undefined);
  const isStart = (at: number, unit: UnitId, by: Beginning) =>
    elements[at].unit === unit && beginningAt(elements[at]) === by;
  const declaredBy = (unit: UnitId, service: ElementId) =>
    beginnings[(ways.get(unit)?.by[positions.get(service) ?? -1] ?? 0) - 1];
  return {
    declaredBy,
    unitsOf: (service) => {
      const at = positions.get(service) ?? -1;
      return Array.from(ways, ([unit, { by }]) => (by[at] > 0 ? unit : undefined)).filter(
        (unit) => unit !== undefined,
      );
    },
    pathTo: (unit, service) => {
      const by = declaredBy(unit, service);
      const before = ways.get(unit)?.before;
      if (by === undefined || before === undefined) return [];
      const path = [service];
      for (let at = before[positions.get(service) ?? -1]; ; at = before[at]) {
        path.push(elements[at].id);
        if (isStart(at, unit, by)) return path.toReversed();
      }
    },
  };
}

function beginningAt({ kind }: Element): Beginning {
  return technology.has(kind) ? "technology" : "work";
}

function targetsOf(
  { needs = [] }: Element,
  positions: ReadonlyMap<ElementId, number>,
): readonly number[] {
  return needs
    .filter((need) => need.for !== "recover")
    .flatMap((need) => need.targets.flatMap((target) => positions.get(target) ?? []));
}

/** For each element the one before it on its way, and where that way begins: a place in `beginnings` from 1, or 0. */
type Ways = { readonly before: Int32Array; readonly by: Uint8Array };

const nowhere: Ways = { before: new Int32Array(), by: new Uint8Array() };

/**
 * Nearest first, in the order of the plan; from work, and then from technology to what is left. A start counts as reached
 * only when a requirement leads to it, so that one that the unit owns can be used by it too.
 */
function waysFrom(
  startsBy: ReadonlyMap<Beginning, readonly number[]>,
  targets: readonly (readonly number[])[],
): Ways {
  const ways = { before: new Int32Array(targets.length), by: new Uint8Array(targets.length) };
  for (const [place, beginning] of beginnings.entries()) {
    const queue = [...(startsBy.get(beginning) ?? [])];
    for (const at of queue) {
      for (const target of targets[at]) {
        if (ways.by[target] > 0) continue;
        ways.before[target] = at;
        ways.by[target] = place + 1;
        queue.push(target);
      }
    }
  }
  return ways;
}
