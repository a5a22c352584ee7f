import type { ImportMode } from "../compare.ts";
import type { SheetsAnswer } from "./sheets-answer.ts";

/** What becomes of what the plan has and the rows do not, a sentence for each list. */
export function missingWords(
  missing: SheetsAnswer["missing"],
  mode: ImportMode,
): readonly string[] {
  return Object.entries(missing)
    .filter(([, count]) => count > 0)
    .map(([list, count]) => {
      const isOne = count === 1;
      const fate =
        mode === "replace" ? (isOne ? "it goes" : "they go") : isOne ? "it stays" : "they stay";
      return `Of the plan’s ${list}, ${count} ${isOne ? "stands" : "stand"} in no row: ${fate}.`;
    });
}
