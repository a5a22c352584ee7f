import type { Beginning, Measure, UnitUse } from "@mainstay/analysis";

/** Evidence of a use in letters: D declared (d: by technology alone), A somebody was active, L somebody has a licence. */
export function lettersOf({ declaredBy, active, licensed }: UnitUse): string {
  return [
    declaredBy === undefined ? "" : declaredLetters[declaredBy],
    isAnybody(active) ? "A" : "",
    isAnybody(licensed) ? "L" : "",
  ].join("");
}

const declaredLetters: Readonly<Record<Beginning, string>> = { work: "D", technology: "d" };

/** What the letters mean, in sentences. */
export const letterWords =
  "D: work of the unit rests on it, by the plan. d: only technology that it runs does. A: people were active, in % of the unit's. L: people have licences, in %, and no report shows anybody active.";

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
