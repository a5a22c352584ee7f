import type { UnitId } from "@mainstay/plan";
import { isBelow } from "../cascade/rounding.ts";
import type { UnitTree } from "./unit-tree.ts";

/** By whom a service is used: units of at least 75 % of the weight, several units, one, or none (SPEC 9.6). */
export const mapClasses = ["enterprise-wide", "shared", "specific", "unused"] as const;
export type MapClass = (typeof mapClasses)[number];

const enterpriseShare = 0.75;

/** The units whose elements reach a service, and those whose people are active in it or licensed for it. */
type Uses = { readonly declaring: readonly UnitId[]; readonly using: readonly UnitId[] };

/** Gives the class of a service and the share of the weight that uses it (SPEC 9.4 to 9.6). */
export function classifier({ units, parents, downwards, weights }: UnitTree) {
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  const positions = new Map(units.map((unit, at) => [unit, at]));
  return ({ declaring, using }: Uses): { class: MapClass; share: number } => {
    if (declaring.length === 0 && using.length === 0) return { class: "unused", share: 0 };
    const isUsing = new Uint8Array(units.length);
    const isDeclaring = new Uint8Array(units.length);
    for (const unit of using) isUsing[positions.get(unit) ?? -1] = 1;
    for (const unit of declaring) isDeclaring[positions.get(unit) ?? -1] = 1;
    const isBelowOne = new Uint8Array(units.length);
    let [counted, weight] = [0, 0];
    for (const at of downwards) {
      const parent = parents[at];
      if (parent !== -1) isBelowOne[at] = isBelowOne[parent] | isDeclaring[parent];
      const uses = isUsing[at] | isDeclaring[at];
      if ((uses | isBelowOne[at]) === 0) continue;
      weight += weights[at].weight;
      if (isBelowOne[at] === 0) counted++;
    }
    const share = total === 0 ? 0 : weight / total;
    if (!isBelow(share, enterpriseShare)) return { class: "enterprise-wide", share };
    return { class: counted > 1 ? "shared" : "specific", share };
  };
}
