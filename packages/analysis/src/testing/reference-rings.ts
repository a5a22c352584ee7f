import type { Disruption, Element, ElementId, Plan, Requirement } from "@mainstay/plan";
import { needsFor, referencePlay, round, satisfied } from "./reference-play.ts";

/** One of the two things that an element may wait for: to be whole, itself or another, or to be recovered. */
type Need = { readonly what: "recovery" | "whole"; readonly of: Element };

/**
 * The rings that never come back by the specification's text (SPEC 2.7): every need is followed to all that it leads to,
 * and those that lead to each other and to a recovery are a ring.
 */
export function referenceRings(
  plan: Plan,
  disruptions: readonly Disruption[],
): readonly (readonly ElementId[])[] {
  const { instants, ends } = referencePlay(plan, disruptions);
  const { level, left } = instants[instants.length - 1];
  const rings: ElementId[][] = [];
  for (const element of plan.elements) {
    if (rings.some((ring) => ring.includes(element.id))) continue;
    const members = plan.elements.filter((other) => isInRingWith(element, other));
    if (members.length > 0) rings.push(walk(element, members, []));
  }
  return rings;

  function isInRingWith(element: Element, other: Element): boolean {
    const [one, two]: Need[] = [
      { what: "whole", of: element },
      { what: "whole", of: other },
    ];
    return plan.elements.some((recovered) => {
      const recovery: Need = { what: "recovery", of: recovered };
      return (
        leadsTo(one, two) && leadsTo(two, one) && leadsTo(one, recovery) && leadsTo(recovery, one)
      );
    });
  }

  function leadsTo(from: Need, to: Need): boolean {
    const reached = [...needsOf(from)];
    for (const need of reached) {
      if (isSame(need, to)) return true;
      for (const next of needsOf(need)) {
        if (!reached.some((known) => isSame(known, next))) reached.push(next);
      }
    }
    return false;
  }

  function needsOf({ what, of }: Need): readonly Need[] {
    if (what === "recovery") {
      const unsatisfied = needsFor("recover", of).filter(
        (need) => round(satisfied(need, level)) < 1,
      );
      return lost(unsatisfied);
    }
    if (isLostForGood(of)) return [];
    const biting = needsFor("operate", of).filter((need) => round(left.get(need) ?? 1) < 1);
    return [...(isWaiting(of) ? [{ what: "recovery", of } as const] : []), ...lost(biting)];
  }

  function lost(needs: readonly Requirement[]): readonly Need[] {
    const ids = needs.flatMap(({ targets }) => targets);
    return plan.elements
      .filter(({ id }) => ids.includes(id) && round(level.get(id) ?? 1) < 1)
      .map((of) => ({ what: "whole", of }));
  }

  function isWaiting({ id, recovery }: Element): boolean {
    return recovery?.time !== undefined && holdsForEver(id, ({ lasts }) => lasts === undefined);
  }

  function isLostForGood({ id, recovery }: Element): boolean {
    return holdsForEver(id, ({ lasts }) => lasts !== undefined || recovery?.time === undefined);
  }

  function holdsForEver(id: ElementId, isSuch: (disruption: Disruption) => boolean): boolean {
    return disruptions.some(
      (each, at) =>
        each.element === id &&
        isSuch(each) &&
        round(each.level ?? 0) < 1 &&
        ends[at] === Number.POSITIVE_INFINITY,
    );
  }

  function walk(element: Element, members: readonly Element[], walked: ElementId[]): ElementId[] {
    walked.push(element.id);
    const waitsFor = [
      ...needsOf({ what: "whole", of: element }),
      ...(isWaiting(element) ? needsOf({ what: "recovery", of: element }) : []),
    ].map(({ of }) => of);
    for (const next of members) {
      if (waitsFor.includes(next) && !walked.includes(next.id)) walk(next, members, walked);
    }
    return walked;
  }
}

function isSame(a: Need, b: Need): boolean {
  return a.what === b.what && a.of === b.of;
}
