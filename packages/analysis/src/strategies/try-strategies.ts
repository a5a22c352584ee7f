import type { Problem, Strategy } from "@mainstay/plan";
import { measure } from "./measured-plan.ts";
import { rank, type RankedBy } from "./rank.ts";
import type { OnProgress, StrategyBase } from "./strategy-base.ts";
import { tryStrategy } from "./tried.ts";
import { type Worth, worthOf } from "./worth.ts";

/** Which strategies are tried, all that are still to be carried out if nothing is said; and who is told how far that is. */
export type Trial = { readonly strategies?: readonly Strategy[]; readonly onProgress?: OnProgress };

/** A strategy that cannot be carried out on the plan, and why. */
type Untried = { readonly strategy: Strategy; readonly problems: readonly Problem[] };

/** What strategies are worth, and those that could not be tried. */
export type TriedStrategies = {
  readonly worths: readonly Worth[];
  readonly untried: readonly Untried[];
};

/** Whether a strategy is still to be carried out: proposed or approved. */
export function isOpen({ status }: Strategy): boolean {
  return status === "proposed" || status === "approved";
}

/** Tries strategies, each for itself (SPEC 7), in their order. */
export function tryStrategies(base: StrategyBase, trial: Trial = {}): TriedStrategies {
  const { before, weights, question } = base;
  const { strategies = before.plan.strategies.filter(isOpen), onProgress = () => {} } = trial;
  const worths: Worth[] = [];
  const untried: Untried[] = [];
  if (strategies.length === 0) return { worths, untried };
  // To count the cuts of all functions is taken as half of the work.
  const cutsBefore = base.countCuts((share) => onProgress(share / 2));
  for (const [at, strategy] of strategies.entries()) {
    const tell = (share: number) => onProgress((1 + (at + share) / strategies.length) / 2);
    tell(0);
    const tried = tryStrategy(before.written, strategy, question.catalogs);
    if ("problems" in tried) untried.push({ strategy, problems: tried.problems });
    else {
      const after = measure({ ...tried, weights }, before);
      const cuts = { order: question.order, onProgress: tell };
      worths.push(worthOf(strategy, { before, cutsBefore, after }, cuts));
    }
  }
  return { worths, untried };
}

/** The same, with those first that are worth the most by a measure. */
export function rankStrategies(
  { worths, untried }: TriedStrategies,
  by: RankedBy,
): TriedStrategies {
  return { worths: rank(worths, by), untried };
}
