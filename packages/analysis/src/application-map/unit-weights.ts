import type { Plan, UnitId } from "@mainstay/plan";
import type { MeasuredEvidence } from "./measured-uses.ts";

/** What a unit weighs, and whether that is its headcount, its people in the evidence, one like all others, or unknown. */
export type UnitWeight = {
  readonly unit: UnitId;
  readonly weight: number;
  readonly from: "headcount" | "users" | "equal" | "unknown";
};

/** The units in plan order with what each weighs (SPEC 9.5). */
export function unitWeights(
  { units }: Plan,
  evidence: readonly MeasuredEvidence[],
): readonly UnitWeight[] {
  const people = new Map<UnitId, number>();
  for (const { unit, ofUsers } of evidence) {
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
