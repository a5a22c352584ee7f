import {
  applyEdit,
  type Catalog,
  completePlan,
  type Plan,
  type Problem,
  type Strategy,
} from "@mainstay/plan";
import type { FunctionCut } from "../weak-points/function-cuts.ts";
import { type Before, type Measure, type OpenGap, type Standing, standingOf } from "./standing.ts";

/**
 * What a strategy changes (SPEC 7.4): how the plan stands without and with it, and the difference. What it makes worse is
 * told as well.
 */
export type Worth = {
  readonly strategy: Strategy;
  readonly without: Standing;
  readonly with: Standing;
  readonly gapsClosed: readonly OpenGap[];
  readonly gapsOpened: readonly OpenGap[];
  readonly cutsRemoved: readonly FunctionCut[];
  readonly cutsAdded: readonly FunctionCut[];
  readonly breachHoursAvoided: number;
};

/** The plan with a strategy carried out, as it would be written and completed; or why it cannot be. */
export type Tried =
  | { readonly written: Plan; readonly plan: Plan }
  | { readonly problems: readonly Problem[] };

/** Carries a strategy out on a plan as it is written, with the catalogs that it may use. */
export function tryStrategy(
  written: Plan,
  { changes = [] }: Strategy,
  catalogs: readonly Catalog[],
): Tried {
  const edited = applyEdit(written, changes, { catalogs });
  if ("problems" in edited) return edited;
  return { written: edited.plan, plan: completePlan(edited.plan, catalogs) };
}

/** The worth of a strategy, given the plan without it, how that stands, and the plan that it leads to. */
export function worthOf(
  strategy: Strategy,
  { before, changed, measure }: { before: Before; changed: Plan; measure: Measure },
): Worth {
  const { standing: without } = before;
  const standing = standingOf(changed, measure, before);
  return {
    strategy,
    without,
    with: standing,
    gapsClosed: missingFrom(standing.gaps, without.gaps, gapKey),
    gapsOpened: missingFrom(without.gaps, standing.gaps, gapKey),
    ...changedCuts(without.cuts, standing.cuts),
    breachHoursAvoided: without.breachHours - standing.breachHours,
  };
}

/** What of the one list is not in the other. */
function missingFrom<Item>(
  there: readonly Item[],
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const keys = new Set(there.map(keyOf));
  return items.filter((item) => !keys.has(keyOf(item)));
}

type ChangedCuts = Pick<Worth, "cutsRemoved" | "cutsAdded">;

/** Compares cuts by function: those of a function that rests on nothing changed are the same objects in both. */
function changedCuts(before: readonly FunctionCut[], after: readonly FunctionCut[]): ChangedCuts {
  const earlier = Map.groupBy(before, ({ element }) => element);
  const later = Map.groupBy(after, ({ element }) => element);
  const removed: (readonly FunctionCut[])[] = [];
  const added: (readonly FunctionCut[])[] = [];
  for (const element of new Set([...earlier.keys(), ...later.keys()])) {
    const [old, anew] = [earlier.get(element) ?? [], later.get(element) ?? []];
    if (old[0] === anew[0]) continue;
    removed.push(missingFrom(anew, old, cutKey));
    added.push(missingFrom(old, anew, cutKey));
  }
  return { cutsRemoved: removed.flat(), cutsAdded: added.flat() };
}

function gapKey({ element, of }: OpenGap): string {
  return `${element} ${of}`;
}

/** The elements of a cut stand in order of their ids. */
function cutKey({ cut }: FunctionCut): string {
  return cut.join(" ");
}
