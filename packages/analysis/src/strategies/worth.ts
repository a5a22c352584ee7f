import type { Strategy } from "@mainstay/plan";
import type { CountedCuts } from "../weak-points/changes/cut-changes.ts";
import { type CutsQuestion, cutChangesBetween } from "./cut-changes-between.ts";
import type { MeasuredPlan } from "./measured-plan.ts";
import type { OpenGap } from "./open-gaps.ts";
import type { Standing } from "./standing.ts";

/**
 * What a strategy changes (SPEC 7.4): how the plan stands without and with it, and the difference. What it makes worse is
 * told as well. Of cuts not all are listed where there are very many.
 */
export type Worth = {
  readonly strategy: Strategy;
  readonly without: Standing;
  readonly with: Standing;
  readonly gapsClosed: readonly OpenGap[];
  readonly gapsOpened: readonly OpenGap[];
  readonly cutsRemoved: CountedCuts;
  readonly cutsAdded: CountedCuts;
  readonly breachHoursAvoided: number;
};

/** A plan without a strategy, which has so many cuts, and the plan that the strategy leads to. */
export type WithAndWithout = {
  readonly before: MeasuredPlan;
  readonly cutsBefore: number;
  readonly after: MeasuredPlan;
};

/** The worth of a strategy. */
export function worthOf(
  strategy: Strategy,
  { before, cutsBefore, after }: WithAndWithout,
  question: CutsQuestion,
): Worth {
  const { removed, added } = cutChangesBetween(before, after, question);
  const cutsAfter = cutsBefore - removed.count + added.count;
  return {
    strategy,
    without: { gaps: before.gaps(), cuts: cutsBefore, breachHours: before.breachHours() },
    with: { gaps: after.gaps(), cuts: cutsAfter, breachHours: after.breachHours() },
    gapsClosed: missingFrom(after.gaps(), before.gaps()),
    gapsOpened: missingFrom(before.gaps(), after.gaps()),
    cutsRemoved: removed,
    cutsAdded: added,
    breachHoursAvoided: before.breachHours() - after.breachHours(),
  };
}

/** What of the one list is not in the other; most are the same values in both. */
function missingFrom(there: readonly OpenGap[], gaps: readonly OpenGap[]): readonly OpenGap[] {
  const known = new Set(there);
  const suspects = gaps.filter((gap) => !known.has(gap));
  const elements = new Set(suspects.map(({ element }) => element));
  const keyOf = ({ element, of }: OpenGap) => `${element} ${of}`;
  const keys = new Set(there.filter(({ element }) => elements.has(element)).map(keyOf));
  return suspects.filter((gap) => !keys.has(keyOf(gap)));
}
