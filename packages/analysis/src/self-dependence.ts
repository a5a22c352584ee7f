import {
  type CallTree,
  type ElementId,
  type Minutes,
  minutes,
  never,
  type Plan,
  type Requirement,
  type ScenarioId,
  type Sop,
} from "@mainstay/plan";
import type { Cascade } from "./results.ts";

/**
 * Why a procedure or call tree cannot be used (SPEC 8.3): one of its needs has been lost for longer than it holds, every
 * copy is out of reach, or every channel is silent. `from` is the first instant at which that is so, and `lost` names what
 * is then below its `mbco`.
 */
export type Lack = {
  readonly lacks: "need" | "copies" | "channels";
  readonly lost: readonly ElementId[];
  readonly from: Minutes;
};

/** Why a procedure or call tree cannot be used in a scenario that it is for. */
export type SelfDependence = Lack & { readonly scenario: ScenarioId };

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
  return scenariosOf(plan, sop).flatMap((scenario) =>
    sopLacks(sop, cascadeOf(scenario)).map((lack) => ({ scenario, ...lack })),
  );
}

/** How a call tree depends on what it is for, by scenario and cause. */
export function callTreeSelfDependences(
  tree: CallTree,
  cascadeOf: CascadeOf,
): readonly SelfDependence[] {
  return (tree.scenarios ?? []).flatMap((scenario) =>
    callTreeLacks(tree, cascadeOf(scenario)).map((lack) => ({ scenario, ...lack })),
  );
}

/** What a procedure lacks once something happens, whatever it is for (SPEC 8.3). */
export function sopLacks({ needs = [], copies = [] }: Sop, cascade: Cascade): readonly Lack[] {
  return [
    ...needs.flatMap((need) =>
      lossOf(cascade, need).map((found) => ({ lacks: "need" as const, ...found })),
    ),
    ...shortage(cascade, copies).map((found) => ({ lacks: "copies" as const, ...found })),
  ];
}

/** What a call tree lacks once something happens, whatever it is for (SPEC 8.3). */
export function callTreeLacks(
  { channels = [], copies = [] }: CallTree,
  cascade: Cascade,
): readonly Lack[] {
  return [
    ...shortage(cascade, channels).map((found) => ({ lacks: "channels" as const, ...found })),
    ...shortage(cascade, copies).map((found) => ({ lacks: "copies" as const, ...found })),
  ];
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

/** When a need of a procedure is felt to be lost, if it is. */
function lossOf(cascade: Cascade, need: Requirement): readonly Shortage[] {
  const { targets, atLeast, holds, loss } = need;
  return loss === 0 ? [] : shortage(cascade, targets, { atLeast, holds });
}

type Shortage = Pick<Lack, "lost" | "from">;

/** The first instant at which, for `holds` already, too few of the elements count as working, if there is one. */
function shortage(
  cascade: Cascade,
  elements: readonly ElementId[],
  { atLeast, holds }: Pick<Requirement, "atLeast" | "holds"> = { atLeast: 1, holds: minutes(0) },
): readonly Shortage[] {
  const lostAt = (time: number): readonly ElementId[] =>
    elements.filter((id) => isLostWithin(cascade, id, time, time));
  const changes = elements.flatMap(
    (id) => cascade.elements.get(id)?.below.flatMap(({ from, to }) => [from, to]) ?? [],
  );
  let since: number = never;
  for (const time of [...changes, never].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))) {
    // What is there again after just as long as the need holds has not been missed.
    if (since + holds < time) {
      const from = minutes(since + holds);
      return [{ lost: lostAt(from), from }];
    }
    const isShort = elements.length - lostAt(time).length < atLeast;
    since = isShort ? Math.min(since, time) : never;
  }
  return [];
}
