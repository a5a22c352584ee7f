import type { Disruption, ElementId, Plan, Requirement } from "@mainstay/plan";
import { referenceSteps } from "./reference-cascade.ts";
import { needsFor, type ReferencePlay, referencePlay, round, satisfied } from "./reference-play.ts";

/** Why an element dropped at an instant: the ids from the disrupted element to this one; none if nothing explains it. */
export type ReferenceCause = {
  readonly at: number;
  readonly chain: readonly ElementId[] | undefined;
};

/** A step of an element, and its chain once that is known. */
export type ExplainedStep = {
  readonly element: ElementId;
  readonly at: number;
  readonly level: number;
  readonly isDrop: boolean;
  chain: readonly ElementId[] | undefined;
};

type Chain = readonly ElementId[];

/**
 * The chain behind every drop by the specification's text (SPEC 2.8): from the disruptions on, every chain is tried until
 * none is better. Every element has an entry.
 */
export function referenceChains(
  plan: Plan,
  disruptions: readonly Disruption[],
): ReadonlyMap<ElementId, readonly ReferenceCause[]> {
  return new Map(
    Array.from(explainedSteps(plan, referencePlay(plan, disruptions)), ([id, list]) => [
      id,
      list.filter(({ isDrop }) => isDrop).map(({ at, chain }) => ({ at, chain })),
    ]),
  );
}

/** All steps of every element, up and down, with their chains; those up to 1 have none. */
export function explainedSteps(
  plan: Plan,
  play: ReferencePlay,
): ReadonlyMap<ElementId, readonly ExplainedStep[]> {
  const place = new Map(plan.elements.map(({ id }, at) => [id, at]));
  const steps = new Map(plan.elements.map(({ id }) => [id, stepsOf(play, id)]));
  const all = [...steps.values()].flat();
  const whatFailed = new Map(all.map((step) => [step, failedBehind(step)]));
  for (const step of all) if (isOwn(play, step)) step.chain = [step.element];
  settle((step) => whatFailed.get(step)?.first ?? []);
  settle((step) => whatFailed.get(step)?.low ?? []);
  return steps;

  /** The steps that explain a step at first hand, and all that were low enough to. */
  function failedBehind({ element, at, level }: ExplainedStep): {
    first: ExplainedStep[];
    low: ExplainedStep[];
  } {
    const needs = needsFor(
      "operate",
      plan.elements.find(({ id }) => id === element),
    );
    const biting = needs.filter(
      (need) => level < 1 && round(stateAt(play, at).left.get(need) ?? 1) === level,
    );
    const low = biting.map((need) => {
      const since = satisfiedSince(play, need, at);
      const reached = round(satisfied(need, stateAt(play, since).level));
      const targets = need.targets.flatMap(
        (target) => steps.get(target)?.findLast((step) => step.at <= since) ?? [],
      );
      return { since, steps: targets.filter((step) => step.level <= reached) };
    });
    return {
      first: low.flatMap(({ since, steps: targets }) => {
        const fallen = targets.filter((step) => step.isDrop && step.at === since);
        return fallen.length > 0 ? fallen : targets;
      }),
      low: low.flatMap(({ steps: targets }) => targets),
    };
  }

  /** Gives the steps without a chain the best that comes of their causes, again and again. */
  function settle(causesOf: (step: ExplainedStep) => readonly ExplainedStep[]): void {
    const open = all.filter(({ chain }) => chain === undefined);
    for (let isOpen = true; isOpen; ) {
      isOpen = false;
      for (const step of open) {
        for (const { chain } of causesOf(step)) {
          if (chain === undefined || !isBetter([...chain, step.element], step.chain)) continue;
          step.chain = [...chain, step.element];
          isOpen = true;
        }
      }
    }
  }

  function isBetter(chain: Chain, known: Chain | undefined): boolean {
    if (known === undefined || chain.length !== known.length)
      return known === undefined || chain.length < known.length;
    const differs = chain.findIndex((id, at) => id !== known[at]);
    return differs >= 0 && (place.get(chain[differs]) ?? 0) < (place.get(known[differs]) ?? 0);
  }
}

function stepsOf(play: ReferencePlay, element: ElementId): readonly ExplainedStep[] {
  let before = 1;
  return referenceSteps(play, element).map(([at, level]) => {
    const isDrop = level < before;
    before = level;
    return { element, at, level, isDrop, chain: undefined };
  });
}

function isOwn(play: ReferencePlay, { element, at, level }: ExplainedStep): boolean {
  return level < 1 && round(stateAt(play, at).own.get(element) ?? 1) === level;
}

/** The instant since which a requirement is satisfied as far as it is at `time`. */
function satisfiedSince(play: ReferencePlay, need: Requirement, time: number): number {
  const far = (at: number): number => round(satisfied(need, stateAt(play, at).level));
  const before = play.instants.filter(({ at }) => at <= time);
  const other = before.findLastIndex(({ at }) => far(at) !== far(time));
  return before[other + 1].at;
}

function stateAt({ instants }: ReferencePlay, time: number) {
  return instants.findLast(({ at }) => at <= time) ?? instants[0];
}
