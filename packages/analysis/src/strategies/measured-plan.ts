import type { Element, Plan, Scenario } from "@mainstay/plan";
import { compile } from "../graph/compile.ts";
import type { Graph } from "../graph/graph.ts";
import { breachHours, type ScenarioHours, type Weights } from "./breach-hours.ts";
import { asksAlike, changedElements, lastsAlike } from "./changed-elements.ts";
import { gapsIn, type OpenGap, type Required, requiredIn } from "./open-gaps.ts";

/** A plan as it is written and completed, with what strategies are to make less of: each is worked out when first asked for. */
export type MeasuredPlan = {
  readonly written: Plan;
  readonly plan: Plan;
  readonly elementById: () => ReadonlyMap<string, Element>;
  readonly graph: () => Graph;
  readonly required: () => Required;
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
  const graph = once(() => compile(plan));
  const required = once(() => sameRequired(before, plan) ?? requiredIn(graph()));
  const scenarioHours = once(() => {
    const known = sameHours(before, plan);
    return plan.scenarios.map(
      (scenario) => known.get(scenario) ?? breachHours(graph(), scenario, weights),
    );
  });
  return {
    written,
    plan,
    elementById: once(() => new Map(plan.elements.map((element) => [element.id, element]))),
    graph,
    required,
    gaps: once(() => gapsIn(plan, required())),
    scenarioHours,
    breachHours: once(() => scenarioHours().reduce((sum, { hours }) => sum + hours, 0)),
  };
}

/** What was required before, where all elements ask the same as before, in the same order. */
function sameRequired(before: MeasuredPlan | undefined, after: Plan): Required | undefined {
  const elements = before?.plan.elements ?? [];
  const isSame =
    elements.length === after.elements.length &&
    elements.every((element, at) => {
      const other = after.elements[at];
      return element === other || (element.id === other.id && asksAlike(element, other));
    });
  return isSame ? before?.required() : undefined;
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
  const suspects = changedElements(before.elementById(), after, lastsAlike).flatMap(
    ({ id, needs = [] }) => [id, ...needs.flatMap(({ targets }) => targets)],
  );
  const hours = before.scenarioHours();
  return new Map(
    before.plan.scenarios.flatMap((scenario, at) =>
      suspects.some((id) => hours[at].touched.has(id)) ? [] : [[scenario, hours[at]]],
    ),
  );
}

function once<Value>(work: () => Value): () => Value {
  let done: { readonly value: Value } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
