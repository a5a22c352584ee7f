import type { Plan, Scenario } from "@mainstay/plan";
import { cascadesOn } from "../cascade/play-losses.ts";
import { graphAfter, graphOf } from "../graph/graph-of.ts";
import type { Graph } from "../graph/graph.ts";
import { once } from "../once.ts";
import { LoneFalls } from "../weak-points/changes/lone-falls.ts";
import { FaultTreeTooLarge } from "../weak-points/fault-tree-too-large.ts";
import { breachHours, type ScenarioHours, type Weights } from "./breach-hours.ts";
import {
  areAlike,
  asksAlike,
  changedElements,
  lastsAlike,
  suspectsOf,
} from "../graph/changed-elements.ts";
import { gapsAt, type KnownGaps, type OpenGap } from "./open-gaps.ts";
import { type Required, requiredIn } from "./required.ts";

/** A plan as it is written and completed, with what strategies are to make less of: each is worked out when first asked for. */
export type MeasuredPlan = {
  readonly written: Plan;
  readonly plan: Plan;
  readonly graph: () => Graph;
  /** The single losses that bring functions down; undefined where one tree of all functions is too large. */
  readonly loneFalls: () => LoneFalls | undefined;
  readonly required: () => Required;
  readonly gapsAt: () => KnownGaps["gapsAt"];
  /** All of them. */
  readonly gaps: () => readonly OpenGap[];
  /** The hours in each scenario, in the order of the plan. */
  readonly scenarioHours: () => readonly ScenarioHours[];
  readonly breachHours: () => number;
};

/** A plan to be measured, and how much each element counts. */
export type ToMeasure = Pick<MeasuredPlan, "written" | "plan"> & { readonly weights: Weights };

/** A plan measured on its own; or by what differs from another plan, from which the rest is taken over. */
export function measure(
  { written, plan, weights }: ToMeasure,
  before?: MeasuredPlan,
): MeasuredPlan {
  const graph = once(() => (before === undefined ? graphOf(plan) : graphAfter(before.plan, plan)));
  const required = once(
    () =>
      sameRequired(before, plan) ??
      requiredIn(graph(), before && { graph: before.graph(), required: before.required() }),
  );
  const gaps = once(() =>
    gapsAt({ elements: plan.elements, required: required() }, before && knownGapsOf(before)),
  );
  const scenarioHours = once(() => {
    const known = sameHours(before, plan);
    const played = once(() => ({ graph: graph(), play: cascadesOn(graph()), weights }));
    return plan.scenarios.map((scenario) => known.get(scenario) ?? breachHours(scenario, played()));
  });
  return {
    written,
    plan,
    graph,
    loneFalls: once(() => loneFallsOf(graph())),
    required,
    gapsAt: gaps,
    gaps: once(() => gaps().flat()),
    scenarioHours,
    breachHours: once(() => scenarioHours().reduce((sum, { hours }) => sum + hours, 0)),
  };
}

function loneFallsOf(graph: Graph): LoneFalls | undefined {
  try {
    return new LoneFalls(graph);
  } catch (error) {
    if (error instanceof FaultTreeTooLarge) return undefined;
    throw error;
  }
}

/** What was required before, where all elements ask the same as before, in the same order. */
function sameRequired(before: MeasuredPlan | undefined, after: Plan): Required | undefined {
  return before !== undefined && areAlike(before.plan, after, asksAlike)
    ? before.required()
    : undefined;
}

function knownGapsOf({ plan, required, gapsAt }: MeasuredPlan): KnownGaps {
  return { elements: plan.elements, required: required(), gapsAt: gapsAt() };
}

/**
 * The hours of those scenarios that go on as before: they touch no element that goes through them in another way, and nothing
 * that such an element needs.
 */
function sameHours(
  before: MeasuredPlan | undefined,
  after: Plan,
): ReadonlyMap<Scenario, ScenarioHours> {
  if (before === undefined) return new Map();
  const suspects = suspectsOf(changedElements(before.plan.elements, after.elements, lastsAlike));
  const hours = before.scenarioHours();
  return new Map(
    before.plan.scenarios.flatMap((scenario, at) =>
      suspects.some((id) => hours[at].touched.has(id)) ? [] : [[scenario, hours[at]]],
    ),
  );
}
