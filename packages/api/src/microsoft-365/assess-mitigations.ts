import {
  type OnProgress,
  type RankedBy,
  rankStrategies,
  type StrategyBase,
  strategyBase,
  tryStrategies,
  type Worth,
} from "@mainstay/analysis";
import {
  type ExplainedMitigation,
  explainMitigations,
  type MatchedMitigation,
  matchMitigations,
} from "@mainstay/m365";
import { applyEdit, completePlan, type Plan, type Strategy } from "@mainstay/plan";
import { catalogs } from "@mainstay/m365";
import { type DependentProcedure, mendedBetween, selfDependencesIn } from "./self-dependences.ts";

/** A mitigation that a plan has use for: where, and what the strategy is worth. */
export type WorthwhileMitigation = Pick<MatchedMitigation, "places" | "covered"> & {
  readonly mitigation: ExplainedMitigation;
  readonly strategy: Strategy;
  readonly worth: Worth;
  /** How procedures and call trees depend on what they are for without it, and no longer with it. */
  readonly proceduresMended: readonly DependentProcedure[];
};

/** Which mitigations help a plan, most worth first, and what becomes of all others. */
export type AssessedMitigations = {
  readonly by: RankedBy;
  readonly order: number;
  /** The id of the only one that was asked for; undefined where all are. */
  readonly only: string | undefined;
  /** The plan completed with what it uses. */
  readonly plan: Plan;
  readonly ranked: readonly WorthwhileMitigation[];
  /** Those that strategies of the plan do, wholly or at some places. */
  readonly covered: readonly MatchedMitigation[];
  /** Those that the plan has no use for, as it needs nothing that they help with or has them already. */
  readonly idle: readonly ExplainedMitigation[];
  /** Those that cannot be a change of a plan. */
  readonly outside: readonly ExplainedMitigation[];
};

type Question = {
  readonly by: RankedBy;
  readonly order: number;
  /** The id of the only mitigation to try; all, if left out. */
  readonly only?: string | undefined;
  /** The plan that they are held against, if it is at hand, with cuts up to the same order. */
  readonly base?: StrategyBase;
  readonly onProgress?: OnProgress;
};

/** Tries every mitigation that applies to a plan, as it is written, each for itself. */
export function assessMitigations(
  written: Plan,
  { by, order, only, base = strategyBase(written, { order, catalogs }), onProgress }: Question,
): AssessedMitigations {
  const plan = completePlan(written, catalogs);
  const known = new Map(explainMitigations().map((one) => [one.id, one]));
  const matched = matchMitigations(written).filter(
    ({ mitigation }) => only === undefined || mitigation.id === only,
  );
  const without = selfDependencesIn(plan);
  const candidates = matched.flatMap((match) => {
    const mitigation = known.get(match.mitigation.id);
    const { strategy } = match;
    if (mitigation === undefined || strategy === undefined) return [];
    const edited = applyEdit(written, strategy.changes ?? [], { catalogs });
    const left =
      "plan" in edited ? selfDependencesIn(completePlan(edited.plan, catalogs)) : without;
    const proceduresMended = mendedBetween(without, left);
    return [{ ...match, mitigation, strategy, proceduresMended }];
  });
  // What is worth as much otherwise stays in this order.
  const inOrder = candidates.toSorted(
    (one, other) => other.proceduresMended.length - one.proceduresMended.length,
  );
  const tried = tryStrategies(base, {
    strategies: inOrder.map(({ strategy }) => strategy),
    ...(onProgress === undefined ? {} : { onProgress }),
  });
  const { worths } = rankStrategies(tried, by);
  const applying = new Set(matched.map(({ mitigation }) => mitigation.id));
  return {
    by,
    order,
    only,
    plan,
    ranked: worths.flatMap((worth) =>
      inOrder
        .filter(({ strategy }) => strategy.id === worth.strategy.id)
        .map((candidate) => ({ ...candidate, worth })),
    ),
    covered: matched.filter(({ covered }) => covered.length > 0),
    idle: [...known.values()].filter(
      ({ id, outside }) => outside === undefined && !applying.has(id),
    ),
    outside: [...known.values()].filter(({ outside }) => outside !== undefined),
  };
}
