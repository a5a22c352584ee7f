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

/** A whole number of any size, in digits: many readers of JSON round those beyond 2^53. */
const Digits = z.string().regex(/^\d+$/);

/** Weak points with only the first of their cuts, and how many there are in all and of each order from 0. */
export const FirstWeakPoints = WeakPointsDocument.extend({
  counts: z.strictObject({ total: Digits, byOrder: z.array(Digits) }),
}).meta({ title: undefined });
export type FirstWeakPoints = z.output<typeof FirstWeakPoints>;

/** So many of the cuts, in their order, of however many there are. */
export function firstWeakPoints(weakPoints: WeakPoints, most: number): FirstWeakPoints {
  const { total, byOrder } = weakPoints.counts();
  return {
    ...headOf(weakPoints),
    counts: { total: String(total), byOrder: byOrder.map(String) },
    // To ask for the first of them takes the work and the memory of a diagram, even where none is taken.
    cuts: most === 0 ? [] : [...firstOf(weakPoints.cuts(), most)],
    ...tailOf(weakPoints),
  };
}

/** Weak points as the text of the document, in pieces: there may be more cuts than fit in memory. */
export function* weakPointsPieces(weakPoints: WeakPoints): Generator<string> {
  const head = JSON.stringify(headOf(weakPoints));
  yield `${head.slice(0, -1)},"cuts":[`;
  let separator = "";
  for (const cut of weakPoints.cuts()) {
    yield separator + JSON.stringify(cut);
    separator = ",";
  }
  yield `],${JSON.stringify(tailOf(weakPoints)).slice(1)}`;
}

function* firstOf(cuts: Iterable<readonly string[]>, most: number): Generator<string[]> {
  let left = most;
  for (const cut of cuts) {
    if (left-- === 0) return;
    yield [...cut];
  }
}

function headOf({ element, horizon, order }: WeakPoints) {
  return { element, horizon: formatDuration(horizon), order: order ?? null };
}

function tailOf(weakPoints: WeakPoints) {
  return {
    ...toProbability(weakPoints.probability()),
    unknownAvailability: [...weakPoints.unknownAvailability()],
    importance: Object.fromEntries(
      Array.from(weakPoints.importance() ?? [], ([id, importance]) => [id, toEntry(importance)]),
    ),
  };
}

function toEntry(importance: Importance): z.output<typeof ImportanceEntry> {
  const { riskReductionWorth } = importance;
  const isInfinite = riskReductionWorth === Number.POSITIVE_INFINITY;
  return { ...importance, riskReductionWorth: isInfinite ? "infinite" : riskReductionWorth };
}
