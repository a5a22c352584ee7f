import type { Measure, UnitUse } from "@mainstay/analysis";

/** Evidence of a use in letters: D declared, A somebody was active, L somebody has a licence. */
export function lettersOf({ declaredBy, active, licensed }: UnitUse): string {
  return [
    declaredBy === undefined ? "" : "D",
    isAnybody(active) ? "A" : "",
    isAnybody(licensed) ? "L" : "",
  ].join("");
}

/** The share that tells most: of people active, or of people licensed where nobody is active; undefined where only the plan speaks. */
export function shareOf({ active, licensed }: UnitUse): number | undefined {
  if (isAnybody(active)) return active?.share;
  return isAnybody(licensed) ? licensed?.share : undefined;
}

/** A use in as few columns as possible: `DA96`, `A3`, `D`, `L100`. Licences are left out where people are active. */
export function cellText(use: UnitUse | undefined): string {
  if (use === undefined) return "";
  const letters = lettersOf(use);
  const share = shareOf(use);
  const shown = letters.includes("A") ? letters.replace("L", "") : letters;
  return share === undefined ? shown : `${shown}${percentNumber(share)}`;
}

/** A share as a whole percentage; more than nothing is at least 1. */
export function percentNumber(share: number): number {
  return share > 0 ? Math.max(1, Math.round(share * 100)) : 0;
}

function isAnybody(measure: Measure | undefined): boolean {
  return (measure?.users ?? 0) > 0;
}
