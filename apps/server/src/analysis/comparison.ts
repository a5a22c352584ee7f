import { harmOf, planRecovery, simulate, weightsOf } from "@mainstay/analysis";
import { type ComparisonDocument, toComparedSide } from "@mainstay/api";
import { catalogs } from "@mainstay/m365";
import {
  applyEdit,
  completePlan,
  type Disruption,
  nearest,
  type Plan,
  type ScenarioId,
} from "@mainstay/plan";
import { dependentProcedures } from "./dependent-procedures.ts";
import type { Comparison } from "./questions.ts";
import type { Subject } from "./subject.ts";

type Played = { readonly scenario?: ScenarioId; readonly disruptions: readonly Disruption[] };

/** The same disruptions on the plan as it is and with strategies carried out; undefined for an unknown scenario. */
export function comparisonOf(
  { written, plan }: Subject,
  { scenario: id, disruptions, strategies }: Comparison,
): ComparisonDocument | undefined {
  const scenario = plan.scenarios.find((one) => one.id === id);
  if (id !== undefined && scenario === undefined) return undefined;
  const played = {
    ...(scenario === undefined ? {} : { scenario: scenario.id }),
    disruptions: disruptions ?? scenario?.disruptions ?? [],
  };
  const { changed, carriedOut, untried } = carryOut(written, strategies);
  return {
    without: sideOf(plan, played),
    with: carriedOut.length === 0 ? null : sideOf(completePlan(changed, catalogs), played),
    carriedOut,
    untried,
  };
}

function carryOut(written: Plan, ids: readonly string[]) {
  const carriedOut: string[] = [];
  const untried: ComparisonDocument["untried"] = [];
  let changed = written;
  for (const id of ids) {
    const strategy = written.strategies.find((one) => one.id === id);
    if (strategy === undefined) {
      const near = nearest(
        id,
        written.strategies.map((one) => one.id),
      );
      const advice = near === undefined ? "" : `: did you mean ${near}?`;
      untried.push({ id, reasons: [`the plan has no strategy ${id}${advice}`] });
      continue;
    }
    const edited = applyEdit(changed, strategy.changes ?? [], { catalogs });
    if ("problems" in edited) {
      untried.push({ id, reasons: edited.problems.map(({ message }) => message) });
    } else {
      changed = edited.plan;
      carriedOut.push(id);
    }
  }
  return { changed, carriedOut, untried };
}

function sideOf(plan: Plan, { scenario, disruptions }: Played) {
  // What a strategy takes out of the plan cannot be lost any more.
  const known = new Set(plan.elements.map(({ id }) => id));
  const losses = disruptions.filter(({ element }) => known.has(element));
  const cascade = simulate(plan, losses);
  return toComparedSide({
    scenario,
    cascade,
    order: planRecovery(plan, losses),
    harm: harmOf(cascade, { plan, weights: weightsOf(plan) }),
    dependent: dependentProcedures(plan, { scenario, cascade }),
  });
}
