import type { Money, Strategy } from "@mainstay/plan";
import { firstYearCost } from "./cost.ts";
import { cutChangesBetween } from "./cut-changes-between.ts";
import { type MeasuredPlan, measure } from "./measured-plan.ts";
import { gainOf, type RankedBy } from "./rank.ts";
import type { OnProgress, StrategyBase } from "./strategy-base.ts";
import { tryStrategy } from "./tried.ts";
import { isOpen, type TriedStrategies } from "./try-strategies.ts";
import { type WithAndWithout, type Worth, worthOf } from "./worth.ts";

/** What may be spent in the first year, on what kind of gain, and who is told how much of it is. */
export type BudgetQuestion = {
  readonly budget: Money;
  readonly by: RankedBy;
  /** What is known of the strategies each for itself: it is where the sequence begins. */
  readonly tried: TriedStrategies;
  readonly onProgress?: OnProgress;
};

/** One strategy after the other, each with its worth once those before it are carried out, and what all of them cost. */
export type Sequence = { readonly steps: readonly Worth[]; readonly cost: Money };

/**
 * A good sequence of tried strategies within a budget (SPEC 7.6): at every step the one with the most gain for its cost once
 * those before it are carried out. Greedy, so not necessarily the best. Strategies of unknown cost or another currency are
 * left out, as are those that gain nothing.
 */
export function greedySequence(base: StrategyBase, question: BudgetQuestion): Sequence {
  const { budget, onProgress = () => {} } = question;
  const steps: Worth[] = [];
  let left = budget.cents;
  // What cannot be tried by itself may be possible after another one.
  let candidates = base.before.plan.strategies.filter(isOpen).flatMap((strategy) => {
    const cost = costIn(strategy, budget);
    return cost === undefined ? [] : [{ strategy, cost }];
  });
  let current: Pick<WithAndWithout, "before" | "cutsBefore"> = {
    before: base.before,
    cutsBefore: base.countCuts(),
  };
  for (;;) {
    const best = candidates
      .filter(({ cost }) => cost <= left)
      .flatMap((candidate) => {
        onProgress(budget.cents > 0 ? 1 - left / budget.cents : 1);
        const after = afterwards(candidate.strategy, current.before, base);
        if (after === undefined) return [];
        const isFirst = current.before === base.before;
        const known = isFirst ? knownGain(candidate.strategy, question) : undefined;
        const gain = known ?? gainBetween(current.before, after, { ...question, base });
        return gain > 0 ? [{ ...candidate, after, rate: rateOf(gain, candidate.cost) }] : [];
      })
      .toSorted((one, other) => (other.rate > one.rate ? 1 : other.rate < one.rate ? -1 : 0))
      .at(0);
    if (best === undefined) break;
    const { strategy, after } = best;
    const worth = worthOf(strategy, { ...current, after }, { order: base.question.order });
    steps.push(worth);
    current = { before: after, cutsBefore: worth.with.cuts };
    left -= best.cost;
    candidates = candidates.filter((candidate) => candidate.strategy !== strategy);
  }
  return { steps, cost: { cents: budget.cents - left, currency: budget.currency } };
}

/** The plan after a strategy on top of those before it; undefined where it cannot be carried out any more. */
function afterwards(
  strategy: Strategy,
  before: MeasuredPlan,
  { weights, question: { catalogs } }: StrategyBase,
): MeasuredPlan | undefined {
  const carriedOut = tryStrategy(before.written, strategy, catalogs);
  return "problems" in carriedOut ? undefined : measure({ ...carriedOut, weights }, before);
}

/** What a strategy gains by itself, if it was tried. */
function knownGain(strategy: Strategy, { tried, by }: BudgetQuestion): number | undefined {
  const worth = tried.worths.find((one) => one.strategy === strategy);
  return worth && gainOf(worth, by);
}

/** What is gained by the measure asked for; the others need not be worked out to choose. */
function gainBetween(
  before: MeasuredPlan,
  after: MeasuredPlan,
  { by, base }: Pick<BudgetQuestion, "by"> & { readonly base: StrategyBase },
): number {
  switch (by) {
    case "hours":
      return before.breachHours() - after.breachHours();
    case "gaps":
      return before.gaps().length - after.gaps().length;
    case "cuts": {
      const { removed, added } = cutChangesBetween(before, after, { order: base.question.order });
      return removed.count - added.count;
    }
  }
}

function costIn(strategy: Strategy, { currency }: Money): number | undefined {
  const cost = firstYearCost(strategy);
  return cost?.currency === currency ? cost.cents : undefined;
}

/** Gain for cost; what costs nothing, or saves, comes before all that costs. */
function rateOf(gain: number, cents: number): number {
  return cents > 0 ? gain / cents : Number.POSITIVE_INFINITY;
}
