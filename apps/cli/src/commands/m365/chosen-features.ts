import { microsoft365 } from "@mainstay/m365";
import { didYouMean } from "@mainstay/plan";
import { UsageError } from "../../failure.ts";
import { listed, plain } from "../../render/words.ts";

/** Reads `--features`: ids joined by commas, or none. Throws UsageError with the nearest feature. */
export function chooseFeatures(written: string): readonly string[] {
  const words = written.split(",").map((word) => word.trim());
  if (words.length === 1 && words[0] === "none") return [];
  const known = microsoft365.features.map(({ id }) => id);
  for (const word of words) {
    if (known.includes(word)) continue;
    const advice = didYouMean(word, known);
    throw new UsageError(
      `there is no feature \`${plain(word)}\`.${advice} The features are ${listed(known)}; or write none.`,
    );
  }
  return known.filter((id) => words.includes(id));
}
