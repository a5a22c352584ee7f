import type { ElementId, Plan } from "@mainstay/plan";
import { assess } from "../assess.ts";
import { weakPoints } from "../weak-points/weak-points.ts";
import { breachHours, type Weights } from "./breach-hours.ts";

/** A gap of an element: too slow (`time`), or losing too much data (`point`), or nobody says. */
export type OpenGap = { readonly element: ElementId; readonly of: "time" | "point" };

/** A minimal cut of a function. */
export type FunctionCut = { readonly element: ElementId; readonly cut: readonly ElementId[] };

/** How a plan stands (SPEC 7.1): what a strategy is to make less of. */
export type Standing = {
  readonly gaps: readonly OpenGap[];
  readonly cuts: readonly FunctionCut[];
  readonly breachHours: number;
};

/** What a standing is measured by: the most elements of the cuts that count, and how much each element counts. */
export type Measure = { readonly order: number; readonly weights: Weights };

/** The standing of a checked plan: every gap, every cut of a function up to an order, hours of breach over its scenarios. */
export function standingOf(plan: Plan, { order, weights }: Measure): Standing {
  return {
    gaps: gapsOf(plan),
    cuts: plan.elements
      .filter(({ kind }) => kind === "function")
      .flatMap(({ id: element }) => cutsOf(plan, element, order)),
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

function cutsOf(plan: Plan, element: ElementId, order: number): FunctionCut[] {
  return Array.from(weakPoints(plan, { element, order }).cuts(), (cut) => ({ element, cut }));
}
