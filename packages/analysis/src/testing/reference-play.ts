import type { Disruption, Element, ElementId, Plan, Requirement } from "@mainstay/plan";

/** What holds from an instant until the next, not rounded. */
export type ReferenceInstant = {
  readonly at: number;
  readonly level: ReadonlyMap<ElementId, number>;
  readonly own: ReadonlyMap<ElementId, number>;
  /** What each operate requirement leaves of its element. */
  readonly left: ReadonlyMap<Requirement, number>;
};

/** A scenario instant by instant, and when each of its disruptions ends (Infinity: never). */
export type ReferencePlay = {
  readonly instants: readonly ReferenceInstant[];
  readonly ends: readonly number[];
};

type Disrupted = {
  readonly of: Disruption;
  readonly at: number;
  remaining: number;
  end: number;
};

/** Levels and shares are compared after rounding to 9 decimals (SPEC 1.3). */
export function round(level: number): number {
  return Math.round(level * 1e9) / 1e9;
}

/** How far a requirement is satisfied by these levels: the k-th largest of its targets (SPEC 2.3). */
export function satisfied(need: Requirement, level: ReadonlyMap<ElementId, number>): number {
  const reached = need.targets.map((target) => level.get(target) ?? 1);
  return reached.sort((a, b) => b - a)[need.atLeast - 1] ?? 1;
}

/** The requirements of an element that it has for a purpose, or for both. */
export function needsFor(purpose: "operate" | "recover", element: Element | undefined) {
  return (element?.needs ?? []).filter((need) => need.for === purpose || need.for === "both");
}

/**
 * Plays a scenario as the specification's text has it, with nothing clever: all elements, all requirements, instant by
 * instant (SPEC 2.1 to 2.7). Slow and obviously right.
 */
export function referencePlay(plan: Plan, disruptions: readonly Disruption[]): ReferencePlay {
  const elements = new Map(plan.elements.map((element) => [element.id, element]));
  const clocks = new Map<Requirement, number>();
  const disrupted = disruptions.map(
    (of): Disrupted => ({
      of,
      at: of.at ?? 0,
      remaining: elements.get(of.element)?.recovery?.time ?? Number.POSITIVE_INFINITY,
      end: (of.at ?? 0) + (of.lasts ?? Number.POSITIVE_INFINITY),
    }),
  );
  let level = new Map<ElementId, number>();
  let own = new Map<ElementId, number>();
  let left = new Map<Requirement, number>();

  const isImpaired = (need: Requirement): boolean => round(satisfied(need, level)) < 1;
  const mayBite = (need: Requirement, now: number): boolean =>
    need.holds === 0 || (clocks.get(need) ?? Number.POSITIVE_INFINITY) + need.holds <= now;
  const isInForce = ({ at, end }: Disrupted, now: number): boolean => at <= now && now < end;
  const isOpen = ({ of }: Disrupted): boolean => of.lasts === undefined;
  const canRecover = ({ of }: Disrupted): boolean =>
    !needsFor("recover", elements.get(of.element)).some(isImpaired);

  const solve = (now: number): void => {
    level = new Map(plan.elements.map(({ id }) => [id, 1]));
    own = new Map(level);
    left = new Map();
    for (const each of disrupted.filter((one) => isInForce(one, now))) {
      const { element, level: remains = 0 } = each.of;
      own.set(element, Math.min(own.get(element) ?? 1, remains));
    }
    for (let changed = true; changed; ) {
      changed = false;
      for (const element of plan.elements) {
        const needs = needsFor("operate", element);
        for (const need of needs) {
          const bites = isImpaired(need) && mayBite(need, now);
          left.set(need, bites ? 1 - need.loss * (1 - satisfied(need, level)) : 1);
        }
        const reached = Math.min(
          own.get(element.id) ?? 1,
          ...needs.map((need) => left.get(need) ?? 1),
        );
        changed ||= reached !== level.get(element.id);
        level.set(element.id, reached);
      }
    }
  };

  const instants: ReferenceInstant[] = [];
  for (let now = 0; now < Number.POSITIVE_INFINITY; ) {
    for (let isSettled = false; !isSettled; ) {
      solve(now);
      isSettled = true;
      for (const each of disrupted.filter((one) => isOpen(one) && one.remaining === 0)) {
        const isInstant = elements.get(each.of.element)?.recovery?.time === 0;
        if (!isInForce(each, now) || (isInstant && !canRecover(each))) continue;
        each.end = now;
        isSettled = false;
      }
    }
    instants.push({ at: now, level, own, left });
    const ahead: number[] = [];
    for (const need of plan.elements.flatMap((element) => needsFor("operate", element))) {
      if (!isImpaired(need)) clocks.delete(need);
      else if (!clocks.has(need)) clocks.set(need, now);
      ahead.push((clocks.get(need) ?? Number.POSITIVE_INFINITY) + need.holds);
    }
    const working = disrupted.filter(
      (one) => isOpen(one) && isInForce(one, now) && canRecover(one),
    );
    for (const { at, end } of disrupted) ahead.push(at, end);
    for (const { remaining } of working) ahead.push(now + remaining);
    const next = Math.min(...ahead.filter((instant) => instant > now), Number.POSITIVE_INFINITY);
    for (const each of working) each.remaining -= next - now;
    now = next;
  }
  return { instants, ends: disrupted.map(({ end }) => end) };
}
