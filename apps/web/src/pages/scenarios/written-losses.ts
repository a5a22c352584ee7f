import { type Disruption, formatDuration } from "@mainstay/plan";
import type { WrittenDisruption } from "../../queries/comparison.ts";

/** Losses in the form of the files. */
export function writtenLosses(disruptions: readonly Disruption[]): readonly WrittenDisruption[] {
  return disruptions.map(({ element, at, level, lasts }) => ({
    element,
    ...(at === undefined ? {} : { at: formatDuration(at) }),
    ...(level === undefined ? {} : { level }),
    ...(lasts === undefined ? {} : { lasts: formatDuration(lasts) }),
  }));
}
