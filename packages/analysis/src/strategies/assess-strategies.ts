import { type Catalog, completePlan, type Plan, type Problem, type Strategy } from "@mainstay/plan";
import { rank, type RankedBy } from "./rank.ts";
import { standingOf } from "./standing.ts";
import { weightsOf } from "./weights.ts";
import { tryStrategy, type Worth, worthOf } from "./worth.ts";

/**
 * What strategies are asked about: what they are ranked by, and the most elements of the cuts that count; with the
 * catalogs that the plan may use.
 */
export type StrategiesQuestion = {
  readonly by: RankedBy;
  readonly order: number;
  readonly catalogs?: readonly Catalog[];
};

/** A strategy that cannot be carried out on the plan, and why. */
type Untried = { readonly strategy: Strategy; readonly problems: readonly Problem[] };

/** What the strategies still to be carried out are worth, the most first, and those that could not be tried. */
export type StrategyAssessment = {
  readonly worths: readonly Worth[];
  readonly untried: readonly Untried[];
};

/** Whether a strategy is still to be carried out: proposed or approved. */
export function isOpen({ status }: Strategy): boolean {
  return status === "proposed" || status === "approved";
}

/** Tries every open strategy of a checked plan, as it is written, each for itself (SPEC 7). */
export function assessStrategies(
  written: Plan,
  { by, order, catalogs = [] }: StrategiesQuestion,
): StrategyAssessment {
  const plan = completePlan(written, catalogs);
  const measure = { order, weights: weightsOf(plan) };
  const open = plan.strategies.filter(isOpen);
  if (open.length === 0) return { worths: [], untried: [] };
  const before = { plan, standing: standingOf(plan, measure) };
  const worths: Worth[] = [];
  const untried: Untried[] = [];
  for (const strategy of open) {
    const tried = tryStrategy(written, strategy, catalogs);
    if ("problems" in tried) untried.push({ strategy, problems: tried.problems });
    else worths.push(worthOf(strategy, { before, changed: tried.plan, measure }));
  }
  return { worths: rank(worths, by), untried };
}
