import type { Importance, WeakPoints } from "@mainstay/analysis";
import { formatDuration } from "@mainstay/plan";
import * as z from "zod";
import { Chance, ProbabilityBounds, toProbability } from "./chance.ts";
import { DurationText, IdText } from "./duration.ts";

const Ratio = z.number().nonnegative().nullable();

const ImportanceEntry = z.strictObject({
  birnbaum: z.number(),
  criticality: Ratio,
  fussellVesely: Ratio,
  riskAchievementWorth: Ratio,
  riskReductionWorth: z.union([Ratio, z.literal("infinite")]),
});

/** What `mainstay weak-points --json` prints. */
export const WeakPointsDocument = z
  .strictObject({
    element: IdText,
    horizon: DurationText,
    order: z.int().positive().nullable(),
    cuts: z.array(z.array(IdText)),
    probability: Chance.nullable(),
    probabilityBounds: ProbabilityBounds.optional(),
    unknownAvailability: z.array(IdText),
    importance: z.record(IdText, ImportanceEntry),
  })
  .meta({ title: "mainstay weak-points --json" });
export type WeakPointsDocument = z.output<typeof WeakPointsDocument>;

/** Weak points as the text of the document, in pieces: there may be more cuts than fit in memory. */
export function* weakPointsPieces(weakPoints: WeakPoints): Generator<string> {
  const { element, horizon, order = null } = weakPoints;
  const head = JSON.stringify({ element, horizon: formatDuration(horizon), order });
  yield `${head.slice(0, -1)},"cuts":[`;
  let separator = "";
  for (const cut of weakPoints.cuts()) {
    yield separator + JSON.stringify(cut);
    separator = ",";
  }
  const tail = {
    ...toProbability(weakPoints.probability()),
    unknownAvailability: weakPoints.unknownAvailability(),
    importance: Object.fromEntries(
      Array.from(weakPoints.importance() ?? [], ([id, importance]) => [id, toEntry(importance)]),
    ),
  };
  yield `],${JSON.stringify(tail).slice(1)}`;
}

function toEntry(importance: Importance): z.output<typeof ImportanceEntry> {
  const { riskReductionWorth } = importance;
  const isInfinite = riskReductionWorth === Number.POSITIVE_INFINITY;
  return { ...importance, riskReductionWorth: isInfinite ? "infinite" : riskReductionWorth };
}
