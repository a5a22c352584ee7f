import type { Plan, UnitId } from "@mainstay/plan";
import type { MeasuredUses } from "./measured-uses.ts";

/** What a unit weighs, and whether that is its headcount, its people in the evidence, one like all others, or unknown. */
export type UnitWeight = {
  readonly unit: UnitId;
  readonly weight: number;
  readonly from: "headcount" | "users" | "equal" | "unknown";
};

/** The units in plan order, what each weighs, and where it stands. */
export type UnitTree = {
  readonly units: readonly UnitId[];
  readonly weights: readonly UnitWeight[];
  /** The position of the unit above, or -1. */
  readonly parents: readonly number[];
  /** Positions in an order in which each unit comes after the one above it. */
  readonly downwards: readonly number[];
  /** The unit and those above it, nearest first. */
  readonly upFrom: (unit: UnitId) => readonly UnitId[];
};

/** The tree of a checked plan's units, weighed by SPEC 9.5. */
export function unitTree({ units }: Plan, measured: MeasuredUses): UnitTree {
  const positions = new Map(units.map(({ id }, at) => [id, at]));
  const parents = units.map(({ parent }) =>
    parent === undefined ? -1 : (positions.get(parent) ?? -1),
  );
  const lines = units.map((_, at) => lineUp(parents, at));
  return {
    units: units.map(({ id }) => id),
    weights: weigh(units, measured),
    parents,
    downwards: [...lines.keys()].toSorted((a, b) => lines[a].length - lines[b].length),
    upFrom: (unit) => lines[positions.get(unit) ?? -1]?.map((at) => units[at].id) ?? [],
  };
}

function lineUp(parents: readonly number[], from: number): readonly number[] {
  const line: number[] = [];
  for (let at = from; at !== -1; at = parents[at]) line.push(at);
  return line;
}

function weigh(units: Plan["units"], { measures }: MeasuredUses): readonly UnitWeight[] {
  const people = new Map<UnitId, number>();
  for (const { unit, ofUsers } of measures) {
    people.set(unit, Math.max(people.get(unit) ?? 0, ofUsers));
  }
  const weights = units.map(({ id, headcount }): UnitWeight => {
    const users = people.get(id) ?? 0;
    if (headcount !== undefined) return { unit: id, weight: headcount, from: "headcount" };
    if (users > 0) return { unit: id, weight: users, from: "users" };
    return { unit: id, weight: 0, from: "unknown" };
  });
  if (weights.some(({ weight }) => weight > 0)) return weights;
  return units.map(({ id }) => ({ unit: id, weight: 1, from: "equal" }));
}
