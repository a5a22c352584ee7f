import type { Disruption, ElementId, Plan, Requirement } from "@mainstay/plan";
import { referenceSteps } from "./reference-cascade.ts";
import { explainedSteps } from "./reference-chains.ts";
import {
  needsFor,
  type ReferenceInstant,
  referencePlay,
  round,
  satisfied,
} from "./reference-play.ts";

/** What the order of recovery says (SPEC 4), without the rings; Infinity is never. */
export type ReferenceRecovery = {
  readonly steps: readonly RestoredStep[];
  readonly returns: readonly Return[];
};

type RestoredStep = {
  readonly element: ElementId;
  readonly lost: number;
  readonly ready: number;
  readonly work: number;
  readonly done: number;
  readonly waitsFor: readonly ElementId[];
};

type Return = {
  readonly element: ElementId;
  readonly down: number;
  readonly back: number;
  readonly path: readonly ElementId[];
  readonly breaks: readonly Break[];
};

type Break = { readonly objective: "rto" | "mtpd"; readonly at: number; readonly step?: ElementId };

/** An element at an instant at which it rises; never for one that stays down. */
type Moment = { readonly element: ElementId; readonly at: number };

/** What is behind a moment: the place of the disruption that it comes of, if one, and the moments that this waited for. */
type Behind = { readonly disruption?: number; readonly moments: readonly Moment[] };

const never = Number.POSITIVE_INFINITY;

/** The order of recovery by the specification's text (SPEC 4): all paths are tried, the short ones first. */
export function referenceRecovery(
  plan: Plan,
  disruptions: readonly Disruption[],
): ReferenceRecovery {
  const play = referencePlay(plan, disruptions);
  const { ends } = play;
  const elements = new Map(plan.elements.map((element) => [element.id, element]));
  const ids = plan.elements.map(({ id }) => id);
  const whole: ReferenceInstant = { at: 0, level: new Map(), own: new Map(), left: new Map() };
  const at = (time: number): ReferenceInstant =>
    play.instants.findLast((instant) => instant.at <= time) ?? whole;
  const before = (time: number): ReferenceInstant =>
    play.instants.findLast((instant) => instant.at < time) ?? whole;
  const levelOf = (id: ElementId, { level }: ReferenceInstant): number => round(level.get(id) ?? 1);
  const isMet = (need: Requirement, { level }: ReferenceInstant): boolean =>
    round(satisfied(need, level)) === 1;
  const lostAt = (place: number): number => disruptions[place].at ?? 0;

  const steps = disruptions.flatMap(({ element, lasts }, place) =>
    lasts === undefined && ends[place] > lostAt(place)
      ? [
          {
            element,
            lost: lostAt(place),
            ready: readyOf(place),
            work: elements.get(element)?.recovery?.time ?? never,
            done: ends[place],
            waitsFor: waitsFor(place),
          },
        ]
      : [],
  );
  const explained = explainedSteps(plan, play);
  return { steps: steps.sort(inOrder), returns: plan.elements.flatMap(({ id }) => returnOf(id)) };

  function inOrder(a: RestoredStep, b: RestoredStep): number {
    const order = (one: number, other: number) => (one === other ? 0 : one < other ? -1 : 1);
    return (
      order(a.ready, b.ready) ||
      order(a.done, b.done) ||
      order(ids.indexOf(a.element), ids.indexOf(b.element))
    );
  }

  function readyOf(place: number): number {
    const element = elements.get(disruptions[place].element);
    if (element?.recovery?.time === undefined || ends[place] === never) return never;
    const during = play.instants.filter(
      (instant) => lostAt(place) <= instant.at && instant.at < ends[place],
    );
    const idle = during.findLastIndex(
      (instant) => !needsFor("recover", element).every((need) => isMet(need, instant)),
    );
    return idle === during.length - 1 ? ends[place] : during[idle + 1].at;
  }

  function waitsFor(place: number): readonly ElementId[] {
    const element = elements.get(disruptions[place].element);
    const ready = readyOf(place);
    const needs = needsFor("recover", element);
    if (element?.recovery?.time === undefined || ready === lostAt(place)) return [];
    const awaited = needs
      .filter((need) => !isMet(need, before(ready)) && (ready === never || isMet(need, at(ready))))
      .flatMap(({ targets }) => targets)
      .filter(
        (target) =>
          levelOf(target, before(ready)) < 1 &&
          (ready === never || levelOf(target, at(ready)) === 1),
      );
    return ids.filter((id) => awaited.includes(id));
  }

  function returnOf(id: ElementId): readonly Return[] {
    const { kind, objectives = {} } = elements.get(id) ?? {};
    if (kind !== "function" && kind !== "process") return [];
    const spans = spansBelow(id, round(objectives.mbco ?? 1));
    const last = spans.at(-1);
    if (last === undefined) return [];
    return [
      {
        element: id,
        down: last.from,
        back: last.to,
        path: pathOf(id, last.to).map(({ element }) => element),
        breaks: spans.flatMap(({ from, to }) => [
          ...breakOf({ id, from, to, objective: "rto", after: objectives.rto ?? never }),
          ...breakOf({ id, from, to, objective: "mtpd", after: objectives.mtpd ?? never }),
        ]),
      },
    ];
  }

  function spansBelow(id: ElementId, mbco: number): { from: number; to: number }[] {
    const spans: { from: number; to: number }[] = [];
    let from: number | undefined;
    for (const [time, level] of [...referenceSteps(play, id), [never, 1] as const]) {
      if (level < mbco) from ??= time;
      else if (from !== undefined) {
        spans.push({ from, to: time });
        from = undefined;
      }
    }
    return spans;
  }

  function breakOf(span: {
    id: ElementId;
    from: number;
    to: number;
    objective: "rto" | "mtpd";
    after: number;
  }): readonly Break[] {
    const { id, from, to, objective, after } = span;
    const time = from + after;
    if (to - from <= after) return [];
    const isUnderWay = (place: number): boolean => lostAt(place) <= time && time < ends[place];
    const onPath = disruptionsOn(pathOf(id, to)).filter(isUnderWay);
    const causes = explained.get(id)?.findLast((one) => one.at <= time)?.chain ?? [];
    const counting =
      onPath.length > 0
        ? onPath
        : [...disruptions.keys()].filter(
            (place) => disruptions[place].element === causes[0] && isUnderWay(place),
          );
    const step = counting.find((place) => disruptions[place].lasts === undefined);
    return [
      { objective, at: time, ...(step === undefined ? {} : { step: disruptions[step].element }) },
    ];
  }

  function disruptionsOn(path: readonly Moment[]): readonly number[] {
    return path.flatMap((moment) => behind(moment).disruption ?? []);
  }

  /** The shortest path to the rise of an element, or to what keeps it down; of several, the first, compared backwards. */
  function pathOf(element: ElementId, to: number): readonly Moment[] {
    const end = { element, at: to };
    let paths: (readonly Moment[])[] = [[end]];
    while (paths.length > 0) {
      const found = paths.find(([first]) => {
        const { disruption, moments } = behind(first);
        return disruption !== undefined && moments.length === 0;
      });
      if (found !== undefined) return found;
      paths = paths.flatMap((path) =>
        behind(path[0])
          .moments.filter((next) => !path.some((one) => isSame(one, next)))
          .map((next) => [next, ...path]),
      );
    }
    return [end];
  }

  function behind({ element, at: time }: Moment): Behind {
    const disruption = ownDisruption(element, before(time));
    if (disruption !== undefined) {
      const isOver = disruptions[disruption].lasts === undefined && time < never;
      const ready = readyOf(disruption);
      const awaited = isOver ? waitsFor(disruption) : [];
      return { disruption, moments: awaited.map((id) => ({ element: id, at: ready })) };
    }
    return {
      moments: failed(element, before(time), (need, target) => {
        const reached = round(satisfied(need, at(time).level));
        return time === never || levelOf(target, at(time)) >= reached;
      }).map((id) => ({ element: id, at: time })),
    };
  }

  /** The first of the disruptions that leave an element just what it has. */
  function ownDisruption(id: ElementId, instant: ReferenceInstant): number | undefined {
    const level = levelOf(id, instant);
    const place = disruptions.findIndex(
      (each, one) =>
        each.element === id &&
        lostAt(one) <= instant.at &&
        instant.at < ends[one] &&
        round(each.level ?? 0) === level,
    );
    return level === 1 || place < 0 ? undefined : place;
  }

  /** The targets, of requirements that leave an element just what it has, that are as low as these or lower. */
  function failed(
    id: ElementId,
    instant: ReferenceInstant,
    counts: (need: Requirement, target: ElementId) => boolean,
  ): readonly ElementId[] {
    const level = levelOf(id, instant);
    const found = needsFor("operate", elements.get(id))
      .filter((need) => level < 1 && round(instant.left.get(need) ?? 1) === level)
      .flatMap((need) =>
        need.targets.filter(
          (target) =>
            levelOf(target, instant) <= round(satisfied(need, instant.level)) &&
            counts(need, target),
        ),
      );
    return ids.filter((each) => found.includes(each));
  }
}

function isSame(a: Moment, b: Moment): boolean {
  return a.element === b.element && a.at === b.at;
}
