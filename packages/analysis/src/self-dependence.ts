import {
  type CallTree,
  type ElementId,
  type Minutes,
  minutes,
  never,
  type Plan,
  type ScenarioId,
  type Sop,
} from "@mainstay/plan";
import type { Cascade } from "./results.ts";
import { named } from "./wording.ts";

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

/** A scenario as messages name it: `Teams is lost (teams-loss)`. */
export function scenarioNamed({ scenarios }: Plan, scenario: ScenarioId): string {
  const found = scenarios.find(({ id }) => id === scenario);
  return found === undefined ? scenario : named(found);
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

/** What a procedure lacks once something happens, whatever it is for (SPEC 8.3): of each need, and of the copies, the first time. */
export function sopLacks(sop: Sop, cascade: Cascade): readonly Lack[] {
  return sopShortages(sop, cascade).flatMap((all) => all.slice(0, 1).map(toLack));
}

/** What a call tree lacks once something happens, whatever it is for (SPEC 8.3): of the channels, and of the copies, the first time. */
export function callTreeLacks(tree: CallTree, cascade: Cascade): readonly Lack[] {
  return callTreeShortages(tree, cascade).flatMap((all) => all.slice(0, 1).map(toLack));
}

/** A time of which something is lacked, up to `to`; `of` is all that could be used. */
export type Shortage = Lack & { readonly of: readonly ElementId[]; readonly to: Minutes };

/** Every time of which a procedure lacks one of its needs, each by itself, or all of its copies (SPEC 8.3). */
export function sopShortages(
  { needs = [], copies = [] }: Sop,
  cascade: Cascade,
): readonly (readonly Shortage[])[] {
  const felt = needs.filter(({ loss }) => loss > 0);
  return [
    ...felt.map((need) => shortages(cascade, { lacks: "need", of: need.targets, ...need })),
    shortages(cascade, { lacks: "copies", of: copies }),
  ];
}

/** Every time of which a call tree lacks all of its channels, or all of its copies (SPEC 8.3). */
export function callTreeShortages(
  { channels = [], copies = [] }: CallTree,
  cascade: Cascade,
): readonly (readonly Shortage[])[] {
  return [
    shortages(cascade, { lacks: "channels", of: channels }),
    shortages(cascade, { lacks: "copies", of: copies }),
  ];
}

function toLack({ lacks, lost, from }: Shortage): Lack {
  return { lacks, lost, from };
}

/** Those of some elements that are below their `mbco` at an instant. */
function lostAt(
  cascade: Cascade,
  elements: readonly ElementId[],
  time: number,
): readonly ElementId[] {
  return elements.filter((id) => isLostWithin(cascade, id, time, time));
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

type Supply = {
  readonly lacks: Lack["lacks"];
  readonly of: readonly ElementId[];
  readonly atLeast?: number;
  readonly holds?: Minutes;
};

/** The times of which, for `holds` already, too few of the elements count as working. */
function shortages(
  cascade: Cascade,
  { lacks, of, atLeast = 1, holds = minutes(0) }: Supply,
): readonly Shortage[] {
  const changes = of.flatMap(
    (id) => cascade.elements.get(id)?.below.flatMap(({ from, to }) => [from, to]) ?? [],
  );
  const found: Shortage[] = [];
  let since: number = never;
  for (const time of [...changes, never].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))) {
    if (time < never && of.length - lostAt(cascade, of, time).length < atLeast) {
      since = Math.min(since, time);
      continue;
    }
    // What is there again after just as long as the need holds has not been missed.
    if (since + holds < time) {
      const from = minutes(since + holds);
      found.push({ lacks, of, lost: lostAt(cascade, of, from), from, to: time });
    }
    since = never;
  }
  return found;
}
