import type { ElementId, Plan } from "@mainstay/plan";
import { assess } from "../assess.ts";
import { breachHours, type Weights } from "./breach-hours.ts";
import { cutsOfFunctions, type FunctionCut } from "../weak-points/function-cuts.ts";
import { restingOnChanges } from "./resting-on-changes.ts";

/** A gap of an element: too slow (`time`), or losing too much data (`point`), or nobody says. */
export type OpenGap = { readonly element: ElementId; readonly of: "time" | "point" };

/** How a plan stands (SPEC 7.1): what a strategy is to make less of. */
export type Standing = {
  readonly gaps: readonly OpenGap[];
  readonly cuts: readonly FunctionCut[];
  readonly breachHours: number;
};

/** What a standing is measured by: the most elements of the cuts that count, and how much each element counts. */
export type Measure = { readonly order: number; readonly weights: Weights };

/** How another plan stands, of which a plan has what was not changed: the very same records. */
export type Before = { readonly plan: Plan; readonly standing: Standing };

/**
 * The standing of a checked plan: every gap, every cut of a function up to an order, hours of breach over its scenarios. Of
 * functions that rest on nothing that was changed since `before` the cuts are those objects again.
 */
export function standingOf(plan: Plan, { order, weights }: Measure, before?: Before): Standing {
  return {
    gaps: gapsOf(plan),
    cuts: cutsOf(plan, order, before),
    breachHours: breachHours(plan, weights),
  };
}

function gapsOf(plan: Plan): OpenGap[] {
  return [...assess(plan).elements].flatMap(([element, { gap }]) =>
    (["time", "point"] as const)
      .filter((of) => gap?.[of] !== undefined)
      .map((of) => ({ element, of })),
  );
}

function cutsOf(plan: Plan, order: number, before: Before | undefined): readonly FunctionCut[] {
  const functions = plan.elements.filter(({ kind }) => kind === "function");
  if (before === undefined) return cutsOfFunctions(plan, functions, order);
  const isAnew = restingOnChanges(before.plan, plan);
  const known = Map.groupBy(before.standing.cuts, ({ element }) => element);
  const changed = functions.filter(({ id }) => isAnew.has(id));
  const anew = Map.groupBy(cutsOfFunctions(plan, changed, order), ({ element }) => element);
  return functions.flatMap(({ id }) => (isAnew.has(id) ? anew : known).get(id) ?? []);
}
