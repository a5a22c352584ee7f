import type { Disruption, ElementId, Plan } from "@mainstay/plan";
import { type ReferencePlay, referencePlay, round } from "./reference-play.ts";

/** A level from an instant on. */
export type ReferenceStep = readonly [at: number, level: number];

/** The cascade by the specification's text (SPEC 2); the fast one is held against it. Returns the steps of every element. */
export function referenceCascade(
  plan: Plan,
  disruptions: readonly Disruption[],
): ReadonlyMap<ElementId, readonly ReferenceStep[]> {
  const play = referencePlay(plan, disruptions);
  return new Map(plan.elements.map(({ id }) => [id, referenceSteps(play, id)]));
}

/** The steps of one element: the instants at which its level changes after rounding, and the level from there on. */
export function referenceSteps(
  { instants }: ReferencePlay,
  element: ElementId,
): readonly ReferenceStep[] {
  const steps: ReferenceStep[] = [];
  for (const { at, level } of instants) {
    const reached = round(level.get(element) ?? 1);
    if (reached !== (steps.at(-1)?.[1] ?? 1)) steps.push([at, reached]);
  }
  return steps;
}
