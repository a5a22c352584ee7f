import type { CallTree, ElementId, Minutes, Plan, ScenarioId, Sop } from "@mainstay/plan";
import type { Cascade } from "./results.ts";

/**
 * Why a procedure or call tree cannot be used in a scenario that it is for (continuity-model §5): one of its needs is
 * not met, every copy is out of reach, or every channel is silent. `from` is the first instant at which that is so, and
 * `lost` names what is then below its `mbco`.
 */
export type SelfDependence = {
  readonly scenario: ScenarioId;
  readonly lacks: "need" | "copies" | "channels";
  readonly lost: readonly ElementId[];
  readonly from: Minutes;
};

/** Gives the cascade of a scenario of the plan. */
export type CascadeOf = (scenario: ScenarioId) => Cascade;

/** The scenarios that a procedure is for: its own and those of its strategies, each once. */
export function scenariosOf({ strategies }: Plan, sop: Sop): readonly ScenarioId[] {
  const served = new Set(sop.strategies);
  const theirs = strategies
    .filter(({ id }) => served.has(id))
    .flatMap(({ scenarios = [] }) => scenarios);
  return [...new Set([...(sop.scenarios ?? []), ...theirs])];
}

/** How a procedure depends on what it is for, by scenario and cause. */
export function sopSelfDependences(
  plan: Plan,
  sop: Sop,
  cascadeOf: CascadeOf,
): readonly SelfDependence[] {
  const { needs = [], copies = [] } = sop;
  return scenariosOf(plan, sop).flatMap((scenario) => {
    const cascade = cascadeOf(scenario);
    return [
      ...needs.flatMap(({ targets, atLeast }) =>
        shortage(cascade, targets, atLeast).map((found) => ({
          scenario,
          lacks: "need" as const,
          ...found,
        })),
      ),
      ...shortage(cascade, copies).map((found) => ({
        scenario,
        lacks: "copies" as const,
        ...found,
      })),
    ];
  });
}

/** How a call tree depends on what it is for, by scenario and cause. */
export function callTreeSelfDependences(
  tree: CallTree,
  cascadeOf: CascadeOf,
): readonly SelfDependence[] {
  const { scenarios = [], channels = [], copies = [] } = tree;
  return scenarios.flatMap((scenario) => {
    const cascade = cascadeOf(scenario);
    return [
      ...shortage(cascade, channels).map((found) => ({
        scenario,
        lacks: "channels" as const,
        ...found,
      })),
      ...shortage(cascade, copies).map((found) => ({
        scenario,
        lacks: "copies" as const,
        ...found,
      })),
    ];
  });
}

/** Whether an element is below its `mbco` at some instant of [`from`, `to`]. */
export function isLostWithin(
  cascade: Cascade,
  element: ElementId,
  from: number,
  to: number,
): boolean {
  const below = cascade.elements.get(element)?.below ?? [];
  return below.some((span) => span.from <= to && from < span.to);
}

/** The first instant at which fewer than `needed` of the elements count as working, if there is one. */
function shortage(
  cascade: Cascade,
  elements: readonly ElementId[],
  needed = 1,
): readonly Pick<SelfDependence, "lost" | "from">[] {
  const starts = elements.flatMap(
    (id) => cascade.elements.get(id)?.below.map(({ from }) => from) ?? [],
  );
  for (const from of starts.toSorted((a, b) => a - b)) {
    const lost = elements.filter((id) => isLostWithin(cascade, id, from, from));
    if (elements.length - lost.length < needed) return [{ lost, from }];
  }
  return [];
}
