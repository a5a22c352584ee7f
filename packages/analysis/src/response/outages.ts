import {
  type Element,
  type ElementId,
  type Minutes,
  minutes,
  never,
  type Plan,
} from "@mainstay/plan";
import type { Cascade, ElementCascade, Span } from "../results.ts";
import type { ExpectedReturn, Outage } from "./response.ts";

/** What happens if nothing comes back that was not reported, and if all does that the plan gives a time for. */
export type Courses = {
  readonly held: Cascade;
  readonly expected: Cascade;
  readonly now: Minutes;
  /** What was reported to work again since anything was lost last, whatever the cascade says, and when. */
  readonly back: ReadonlyMap<ElementId, Minutes>;
};

/** Each function and process that is down, will be, or was (SPEC 11.2): by the next objective that it breaks, what is back last. */
export function outagesOf({ elements }: Plan, courses: Courses): readonly Outage[] {
  return elements
    .filter(({ kind }) => kind === "function" || kind === "process")
    .flatMap((element) => outageOf(element, courses) ?? [])
    .toSorted((one, other) => compare(urgency(one, courses.now), urgency(other, courses.now)));
}

/** The next of the objectives of an outage at an instant, or the last that was missed; undefined where nobody asks for anything. */
export function nextObjective({ rto, mtpd }: Outage, now: Minutes) {
  const asked = [
    { objective: "rto" as const, at: rto },
    { objective: "mtpd" as const, at: mtpd },
  ]
    .filter(({ at }) => at < never)
    .sort((one, other) => one.at - other.at);
  return asked.find(({ at }) => at > now) ?? asked.at(-1);
}

function outageOf(element: Element, { held, expected, now, back }: Courses): Outage | undefined {
  const course = held.elements.get(element.id);
  const span = course && spanAt(endedBy(course.below, back.get(element.id)), now);
  if (course === undefined || span === undefined) return undefined;
  const state = span.from > now ? "falls" : span.to > now ? "down" : "back";
  const { rto = never, mtpd = never } = element.objectives ?? {};
  const after = state === "back" ? undefined : returnOf(expected.elements.get(element.id), now);
  return {
    element: element.id,
    state,
    from: span.from,
    ...(state === "back" ? { to: span.to } : {}),
    rto: later(span.from, rto),
    mtpd: later(span.from, mtpd),
    chain: chainOf(course, span),
    ...(after === undefined ? {} : { expected: after }),
  };
}

/** Spans that end, or do not begin, where something is back. */
function endedBy(below: readonly Span[], back: Minutes | undefined): readonly Span[] {
  if (back === undefined) return below;
  return below
    .filter(({ from }) => from < back)
    .map((span) => (span.to > back ? { ...span, to: back } : span));
}

/** The span that an instant is in, else the next, else the last. */
function spanAt(below: readonly Span[], now: Minutes): Span | undefined {
  return below.find(({ to }) => to > now) ?? below.at(-1);
}

function returnOf(course: ElementCascade | undefined, now: Minutes): ExpectedReturn | undefined {
  const span = course?.below.find(({ to }) => to > now);
  if (span === undefined) return undefined;
  const { to, rtoBreach, mtpdBreach } = span;
  return {
    back: to,
    ...(rtoBreach === undefined ? {} : { rtoBreach }),
    ...(mtpdBreach === undefined ? {} : { mtpdBreach }),
  };
}

function chainOf({ causes }: ElementCascade, { from }: Span) {
  return causes.findLast(({ at }) => at <= from)?.chain ?? [];
}

function later(from: Minutes, by: Minutes): Minutes {
  return by === never || from === never ? never : minutes(from + by);
}

/** What is back comes last; else by the next objective, then by when it falls. */
function urgency(outage: Outage, now: Minutes): readonly number[] {
  return [outage.state === "back" ? 1 : 0, nextObjective(outage, now)?.at ?? never, outage.from];
}

function compare(one: readonly number[], other: readonly number[]): number {
  const place = one.findIndex((value, at) => value !== other[at]);
  return place === -1 ? 0 : one[place] < other[place] ? -1 : 1;
}
