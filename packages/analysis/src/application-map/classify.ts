import { isBelow } from "../cascade/rounding.ts";
import type { UnitTree } from "./unit-tree.ts";

/** By whom a service is used: units of at least 75 % of the weight, several units, one, or none (SPEC 9.6). */
export const mapClasses = ["enterprise-wide", "shared", "specific", "unused"] as const;
export type MapClass = (typeof mapClasses)[number];

const enterpriseShare = 0.75;

/** Which units use a service, by position and by evidence; a kind that is left out does not count. */
type Uses = {
  readonly declared?: readonly boolean[];
  readonly active?: readonly boolean[];
  readonly licensed?: readonly boolean[];
};

/** Gives the class of a service and the share of the weight that uses it (SPEC 9.4 to 9.6). */
export function classifier({ parents, downwards, weights }: UnitTree) {
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  return ({ declared, active, licensed }: Uses): { class: MapClass; share: number } => {
    const belowDeclared: boolean[] = [];
    let [counted, covered, weight] = [0, 0, 0];
    for (const at of downwards) {
      const parent = parents[at];
      const above = parent !== -1 && (belowDeclared[parent] || (declared?.[parent] ?? false));
      belowDeclared[at] = above;
      const uses = declared?.[at] || active?.[at] || licensed?.[at];
      if (uses && !above) counted++;
      if (!uses && !above) continue;
      covered++;
      weight += weights[at].weight;
    }
    const share = total === 0 ? 0 : weight / total;
    if (covered === 0) return { class: "unused", share };
    if (!isBelow(share, enterpriseShare)) return { class: "enterprise-wide", share };
    return { class: counted > 1 ? "shared" : "specific", share };
  };
}
