import { type Disruption, type ElementId, never, type Plan } from "@mainstay/plan";
import { referenceSteps } from "./reference-cascade.ts";
import { type ReferencePlay, referencePlay, round } from "./reference-play.ts";

/** Which functions and processes are down, fall or are back (SPEC 11.2 and 11.3); Infinity is never. */
export type ReferenceOutage = {
  readonly element: ElementId;
  readonly state: "down" | "falls" | "back";
  readonly from: number;
  readonly back: number | undefined;
};

/** The outages at an instant, by the specification's text, in the order of the plan. */
export function referenceOutages(
  plan: Plan,
  losses: readonly Disruption[],
  now: number,
): readonly ReferenceOutage[] {
  const held = referencePlay(plan, losses.map(forGood));
  const expected = referencePlay(plan, referenceAssumed(plan, losses, now));
  return plan.elements.flatMap(({ id, kind, objectives }) => {
    if (kind !== "function" && kind !== "process") return [];
    const mbco = round(objectives?.mbco ?? 1);
    const spans = spansOf(held, id, mbco);
    const span = spans.find(([, to]) => to > now) ?? spans.at(-1);
    if (span === undefined) return [];
    const [from, to] = span;
    const state = from > now ? "falls" : to > now ? "down" : "back";
    const [, back] = spansOf(expected, id, mbco).find(([, until]) => until > now) ?? [];
    return [{ element: id, state, from, back: state === "back" ? undefined : back }];
  });
}

/** The losses with the overdue ones for good, one after the other (SPEC 11.3). */
function referenceAssumed(
  plan: Plan,
  losses: readonly Disruption[],
  now: number,
): readonly Disruption[] {
  const { ends } = referencePlay(plan, losses);
  const open = losses.map(({ lasts }, at) => (lasts === undefined ? (ends[at] ?? never) : never));
  const first = Math.min(...open);
  if (first > now) return losses;
  const assumed = losses.map((loss, at) => (open[at] === first ? forGood(loss) : loss));
  return referenceAssumed(plan, assumed, now);
}

function forGood(loss: Disruption): Disruption {
  return { lasts: never, ...loss };
}

function spansOf(play: ReferencePlay, id: ElementId, mbco: number): (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = [];
  let from: number | undefined;
  for (const [time, level] of [...referenceSteps(play, id), [never, 1] as const]) {
    if (level < mbco) from ??= time;
    else if (from !== undefined) {
      spans.push([from, time]);
      from = undefined;
    }
  }
  return spans;
}
