import { firstYearCost } from "./cost.ts";
import type { Worth } from "./worth.ts";

/** What strategies are ranked by: hours of breach avoided, gaps closed or cuts removed, each less what is made worse. */
export type RankedBy = "hours" | "gaps" | "cuts";

/** What a strategy is worth by one measure; negative where it makes more worse than better. */
export function gainOf(worth: Worth, by: RankedBy): number {
  if (by === "hours") return worth.breachHoursAvoided;
  if (by === "gaps") return worth.gapsClosed.length - worth.gapsOpened.length;
  return worth.cutsRemoved.count - worth.cutsAdded.count;
}

/** The gain for every thousand units of currency of the first year's cost; undefined where it costs nothing, or nobody knows. */
export function gainPerThousand(worth: Worth, by: RankedBy): number | undefined {
  const { cents = 0 } = firstYearCost(worth.strategy) ?? {};
  return cents > 0 ? gainOf(worth, by) / (cents / 100_000) : undefined;
}

/** The most worth first: by one measure, then by the others in the order hours, gaps, cuts, then as in the plan. */
export function rank(worths: readonly Worth[], by: RankedBy): readonly Worth[] {
  const measures: readonly RankedBy[] = [by, "hours", "gaps", "cuts"];
  return worths.toSorted((one, other) => {
    const differences = measures.map((measure) => gainOf(other, measure) - gainOf(one, measure));
    return differences.find((difference) => difference !== 0) ?? 0;
  });
}
