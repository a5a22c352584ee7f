import type { UnitId } from "@mainstay/plan";
import { isBelow } from "../cascade/rounding.ts";
import type { UnitWeight } from "./unit-weights.ts";

/** By whom a service is used: units of at least 75 % of the weight, several units, one, or none (SPEC 9.6). */
export const mapClasses = ["enterprise-wide", "shared", "specific", "unused"] as const;
export type MapClass = (typeof mapClasses)[number];

const enterpriseShare = 0.75;

/** Gives the class of a service and the share of the weight that uses it, by the units that do (SPEC 9.6). */
export function classifier(weights: readonly UnitWeight[]) {
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  const weightOf = new Map(weights.map(({ unit, weight }) => [unit, weight]));
  return (using: readonly UnitId[]): { class: MapClass; share: number } => {
    const units = new Set(using);
    if (units.size === 0) return { class: "unused", share: 0 };
    let weight = 0;
    for (const unit of units) weight += weightOf.get(unit) ?? 0;
    const share = total === 0 ? 0 : weight / total;
    if (!isBelow(share, enterpriseShare)) return { class: "enterprise-wide", share };
    return { class: units.size > 1 ? "shared" : "specific", share };
  };
}
