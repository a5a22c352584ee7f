import { type Catalog, completePlan, type Plan } from "@mainstay/plan";
import { countFunctionCuts } from "../weak-points/count-function-cuts.ts";
import type { Weights } from "./breach-hours.ts";
import { type MeasuredPlan, measure } from "./measured-plan.ts";
import { weightsOf } from "./weights.ts";

/** The most elements of the cuts that count, and the catalogs that the plan may use. */
export type BaseQuestion = { readonly order: number; readonly catalogs?: readonly Catalog[] };

/** Is told now and then how much is done, 0 to 1. What it throws ends the work; what was done is kept. */
export type OnProgress = (share: number) => void;

/** What strategies are held against: the plan without them. All of it is worked out when first asked for, once. */
export type StrategyBase = {
  readonly question: Required<BaseQuestion>;
  readonly before: MeasuredPlan;
  readonly weights: Weights;
  /** How many cuts all functions have. On a plan of tens of thousands of elements it takes many seconds. */
  readonly countCuts: (onProgress?: OnProgress) => number;
};

/** A checked plan, as it is written, for strategies to be tried on. */
export function strategyBase(written: Plan, { order, catalogs = [] }: BaseQuestion): StrategyBase {
  const plan = completePlan(written, catalogs);
  const weights = weightsOf(plan);
  const before = measure({ written, plan, weights });
  let cuts: number | undefined;
  return {
    question: { order, catalogs },
    before,
    weights,
    countCuts: (onProgress) =>
      (cuts ??=
        (order === 1 ? before.loneFalls()?.count() : undefined) ??
        countFunctionCuts(plan, before.graph(), { order, onProgress })),
  };
}
