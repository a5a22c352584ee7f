import type { FaultTree } from "../fault-tree/fault-tree.ts";
import { minimalSets } from "./reference-cuts.ts";
import { referenceTruth } from "./reference-truth.ts";

/** The importance of one event (continuity-model §4); all but `birnbaum` are null where the top cannot happen. */
export type ReferenceImportance = {
  readonly birnbaum: number;
  readonly criticality: number | null;
  readonly fussellVesely: number | null;
  readonly riskAchievement: number | null;
  readonly riskReduction: number | null;
};

/** The probability of the top, as the sum over all sets of events that bring it about; events are independent. */
export function referenceProbability(tree: FaultTree, probabilities: readonly number[]): number {
  return chanceOf(referenceTruth(tree), probabilities);
}

/**
 * The importance of every event by definition: the chance of the top with the event certain or excluded. Fussell-Vesely
 * is the share of the top in which all events of some minimal cut with the event happen (with negation: minimal p-cut).
 */
export function referenceImportance(
  tree: FaultTree,
  probabilities: readonly number[],
): readonly ReferenceImportance[] {
  const truth = referenceTruth(tree);
  const cuts = minimalSets(truth);
  const chance = chanceOf(truth, probabilities);
  return tree.events.map((_, event) => {
    const lost = chanceOf(truth, probabilities.with(event, 1));
    const works = chanceOf(truth, probabilities.with(event, 0));
    const birnbaum = lost - works;
    if (chance === 0) return { birnbaum, ...nothing };
    const own = cuts.filter((cut) => ((cut >> event) & 1) === 1);
    const isByOwn = truth.map((isTrue, set) => isTrue && own.some((cut) => (cut & set) === cut));
    return {
      birnbaum,
      criticality: (birnbaum * probabilities[event]) / chance,
      fussellVesely: chanceOf(isByOwn, probabilities) / chance,
      riskAchievement: lost / chance,
      riskReduction: works === 0 ? Number.POSITIVE_INFINITY : chance / works,
    };
  });
}

const nothing = {
  criticality: null,
  fussellVesely: null,
  riskAchievement: null,
  riskReduction: null,
};

function chanceOf(truth: readonly boolean[], probabilities: readonly number[]): number {
  return truth.reduce(
    (sum, isTrue, set) => sum + (isTrue ? chanceOfSet(set, probabilities) : 0),
    0,
  );
}

function chanceOfSet(set: number, probabilities: readonly number[]): number {
  return probabilities.reduce(
    (product, chance, event) => product * (((set >> event) & 1) === 1 ? chance : 1 - chance),
    1,
  );
}
