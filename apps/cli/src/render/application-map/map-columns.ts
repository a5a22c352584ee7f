import type { ApplicationMap } from "@mainstay/analysis";
import type { UnitId } from "@mainstay/plan";

/** The units that have anything to show, in the order of the plan. */
export function shownUnits({ units, services }: ApplicationMap): readonly UnitId[] {
  const light = new Set(units.filter(({ weight }) => weight === 0).map(({ unit }) => unit));
  for (const { listUses } of light.size === 0 ? [] : services) {
    for (const { unit } of listUses()) light.delete(unit);
  }
  return units.filter(({ unit }) => !light.has(unit)).map(({ unit }) => unit);
}

/** Of these units as many as asked: those that weigh most, in the order of the plan. */
export function largestUnits(
  map: ApplicationMap,
  units: readonly UnitId[],
  most: number,
): readonly UnitId[] {
  const weight = new Map(map.units.map((unit) => [unit.unit, unit.weight]));
  const chosen = new Set(
    units.toSorted((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0)).slice(0, most),
  );
  return units.filter((unit) => chosen.has(unit));
}
