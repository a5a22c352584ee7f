import { Disruption } from "@mainstay/plan";
import type { WrittenDisruption } from "../../queries/comparison.ts";

/** Losses in the form of the files. */
export function writtenLosses(disruptions: readonly Disruption[]): readonly WrittenDisruption[] {
  return disruptions.map((disruption) => Disruption.encode(disruption));
}
