import { minutes, never, type Objectives } from "@mainstay/plan";
import type { Span, Step } from "../results.ts";
import { rounded } from "./rounding.ts";
import type { StepStore } from "./step-store.ts";

/** A step and its place in the store, by which its cause is found. */
export type PlacedStep = Step & { readonly place: number };

/** The steps of a node after rounding, without those that then change nothing. */
export function stepsOf(store: StepStore, node: number): readonly PlacedStep[] {
  if (!store.has(node)) return [];
  const steps: PlacedStep[] = [];
  let before = 1;
  for (let place = store.begin[node]; place < store.end[node]; place++) {
    const level = rounded(store.levels[place]);
    if (level !== before) steps.push({ at: minutes(store.times[place]), level, place });
    before = level;
  }
  return steps;
}

/** The spans of a timeline below `mbco`, and when they break the other objectives (SPEC 2.9). */
export function spansBelow(
  steps: readonly Step[],
  objectives: Objectives | undefined,
): readonly Span[] {
  const { rto = never, mtpd = never, mbco = 1 } = objectives ?? {};
  const spans: Span[] = [];
  let from: number | undefined;
  for (const { at, level } of [...steps, { at: never, level: 1 }]) {
    const isBelow = level < rounded(mbco);
    if (isBelow) from ??= at;
    if (isBelow || from === undefined) continue;
    const lasts = at - from;
    spans.push({
      from: minutes(from),
      to: at,
      ...(lasts > rto ? { rtoBreach: minutes(from + rto) } : {}),
      ...(lasts > mtpd ? { mtpdBreach: minutes(from + mtpd) } : {}),
    });
    from = undefined;
  }
  return spans;
}
