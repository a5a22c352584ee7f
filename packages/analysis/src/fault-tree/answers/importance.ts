import type { Allowance } from "../diagram/allowance.ts";
import type { SolvedTree } from "../modules/solved-module.ts";
import { birnbaumOfEvents } from "./birnbaum.ts";
import { type Chances, chancesIn } from "./chances.ts";
import type { CutFamilies } from "./cut-family.ts";
import { chancesByCutsWith } from "./cuts-with.ts";

/**
 * How much an event matters to the top (continuity-model §4), P being the chance of the top and q that of the event.
 * `null` where P is 0.
 */
export type Importance = {
  /** P if the event has happened less P if it cannot. */
  readonly birnbaum: number;
  /** Birnbaum q / P: the chance that the event decides that the top happens, once the top has happened. */
  readonly criticality: number | null;
  /**
   * The chance that some minimal cut with the event is within what happens, divided by P. With negation: some minimal
   * p-cut. Not P(event | top), which is larger.
   */
  readonly fussellVesely: number | null;
  /** P if the event has happened, divided by P. */
  readonly riskAchievementWorth: number | null;
  /** P divided by P if the event cannot happen; infinite if the top then cannot. */
  readonly riskReductionWorth: number | null;
};

export type ImportanceQuestion = {
  readonly solved: SolvedTree;
  readonly cuts: CutFamilies;
  readonly probabilities: ArrayLike<number>;
  readonly allowance: Allowance;
};

/** The importance of every event, by event. */
export function importanceOfEvents(question: ImportanceQuestion): readonly Importance[] {
  const { solved, probabilities } = question;
  const chances = chancesIn(solved, probabilities);
  const birnbaum = birnbaumOfEvents(solved, probabilities, chances);
  if (chances.top === 0) {
    return Array.from(birnbaum, (value) => ({ birnbaum: value, ...undefinedWithoutChance }));
  }
  const byCuts = chancesByCutsWith(question);
  return Array.from(probabilities, (q, event) => ({
    birnbaum: birnbaum[event],
    criticality: (birnbaum[event] * q) / chances.top,
    fussellVesely: byCuts[event] / chances.top,
    riskAchievementWorth: (chances.top + (1 - q) * birnbaum[event]) / chances.top,
    riskReductionWorth: chances.top / chanceWithout(question, chances, event, birnbaum[event]),
  }));
}

const undefinedWithoutChance = {
  criticality: null,
  fussellVesely: null,
  riskAchievementWorth: null,
  riskReductionWorth: null,
};

/** The chance of the top if an event cannot happen; exactly 0 if the top then cannot happen. */
function chanceWithout(
  { solved, probabilities }: ImportanceQuestion,
  { top }: Chances,
  event: number,
  birnbaum: number,
): number {
  const difference = top - probabilities[event] * birnbaum;
  if (difference > top * cancelled) return difference;
  const without = Float64Array.from(probabilities).with(event, 0);
  return chancesIn(solved, without).top;
}

/** Below this share of the top a difference has lost too many digits, and the chance is worked out afresh. */
const cancelled = 1e-4;
