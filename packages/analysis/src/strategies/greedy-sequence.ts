import { type Catalog, completePlan, type Money, type Plan, type Strategy } from "@mainstay/plan";
import { isOpen } from "./assess-strategies.ts";
import { firstYearCost } from "./cost.ts";
import { gainOf, type RankedBy } from "./rank.ts";
import { standingOf } from "./standing.ts";
import { weightsOf } from "./weights.ts";
import { tryStrategy, type Worth, worthOf } from "./worth.ts";

/**
 * What may be spent in the first year, on what kind of gain, and the most elements of the cuts that count; with the
 * catalogs that the plan may use.
 */
export type BudgetQuestion = {
  readonly budget: Money;
  readonly by: RankedBy;
  readonly order: number;
  readonly catalogs?: readonly Catalog[];
};

/** One strategy after the other, each with its worth once those before it are carried out, and what all of them cost. */
export type Sequence = { readonly steps: readonly Worth[]; readonly cost: Money };

/**
 * A good sequence of open strategies of a plan, as it is written, within a budget (SPEC 7.6): at every step the one with the most gain for its cost once
 * those before it are carried out. Greedy, so not necessarily the best. Strategies of unknown cost or another currency
 * are left out, as are those that gain nothing.
 */
export function greedySequence(
  written: Plan,
  { budget, by, order, catalogs = [] }: BudgetQuestion,
): Sequence {
  const plan = completePlan(written, catalogs);
  const measure = { order, weights: weightsOf(plan) };
  const steps: Worth[] = [];
  let candidates = plan.strategies
    .filter(isOpen)
    .filter((one) => costIn(one, budget) !== undefined);
  let [current, left] = [{ written, plan }, budget.cents];
  for (;;) {
    const before = { plan: current.plan, standing: standingOf(current.plan, measure) };
    const choices = candidates.flatMap((strategy) => {
      const cost = costIn(strategy, budget) ?? Number.POSITIVE_INFINITY;
      const tried = tryStrategy(current.written, strategy, catalogs);
      if (cost > left || "problems" in tried) return [];
      const worth = worthOf(strategy, { before, changed: tried.plan, measure });
      return gainOf(worth, by) > 0 ? [{ worth, cost, changed: tried }] : [];
    });
    const [best] = choices.toSorted(
      (one, other) => rate(other.worth, other.cost, by) - rate(one.worth, one.cost, by),
    );
    if (best === undefined) break;
    steps.push(best.worth);
    current = best.changed;
    left -= best.cost;
    candidates = candidates.filter(({ id }) => id !== best.worth.strategy.id);
  }
  return { steps, cost: { cents: budget.cents - left, currency: budget.currency } };
}

function costIn(strategy: Strategy, { currency }: Money): number | undefined {
  const cost = firstYearCost(strategy);
  return cost?.currency === currency ? cost.cents : undefined;
}

/** Gain for cost; what costs nothing, or saves, comes before all that costs. */
function rate(worth: Worth, cents: number, by: RankedBy): number {
  return cents > 0 ? gainOf(worth, by) / cents : Number.POSITIVE_INFINITY;
}
