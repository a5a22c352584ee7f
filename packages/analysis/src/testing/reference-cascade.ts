import type { Disruption, Element, ElementId, Plan, Requirement } from "@mainstay/plan";

/** A level from an instant on. */
export type ReferenceStep = readonly [at: number, level: number];

type Disrupted = {
  readonly of: Disruption;
  readonly at: number;
  remaining: number;
  isOver: boolean;
};

const round = (level: number): number => Math.round(level * 1e9) / 1e9;

/**
 * The cascade as the specification's text has it, with nothing clever: all elements, all requirements, instant by
 * instant (SPEC 2). Slow and obviously right; the fast cascade is held against it. Returns the steps of every element.
 */
export function referenceCascade(
  plan: Plan,
  disruptions: readonly Disruption[],
): ReadonlyMap<ElementId, readonly ReferenceStep[]> {
  const elements = new Map(plan.elements.map((element) => [element.id, element]));
  const levels = new Map<ElementId, number>();
  const clocks = new Map<Requirement, number>();
  const steps = new Map<ElementId, ReferenceStep[]>(plan.elements.map(({ id }) => [id, []]));
  const disrupted = disruptions.map(
    (of): Disrupted => ({
      of,
      at: of.at ?? 0,
      remaining: elements.get(of.element)?.recovery?.time ?? Number.POSITIVE_INFINITY,
      isOver: false,
    }),
  );

  const needsOf = (element: Element | undefined, purpose: "operate" | "recover"): Requirement[] =>
    (element?.needs ?? []).filter((need) => need.for === purpose || need.for === "both");
  const sat = (need: Requirement): number => {
    const reached = need.targets.map((target) => levels.get(target) ?? 1);
    return reached.sort((a, b) => b - a)[need.atLeast - 1] ?? 1;
  };
  const isImpaired = (need: Requirement): boolean => round(sat(need)) < 1;
  const mayBite = (need: Requirement, now: number): boolean =>
    need.holds === 0 || (clocks.get(need) ?? Number.POSITIVE_INFINITY) + need.holds <= now;
  const isInForce = ({ of, at, isOver }: Disrupted, now: number): boolean =>
    at <= now && (of.lasts === undefined ? !isOver : now < at + of.lasts);
  const canRecover = ({ of }: Disrupted): boolean =>
    !needsOf(elements.get(of.element), "recover").some(isImpaired);
  const own = (id: ElementId, now: number): number =>
    Math.min(
      1,
      ...disrupted
        .filter((d) => d.of.element === id && isInForce(d, now))
        .map((d) => d.of.level ?? 0),
    );

  const solve = (now: number): void => {
    for (const { id } of plan.elements) levels.set(id, 1);
    for (let changed = true; changed; ) {
      changed = false;
      for (const element of plan.elements) {
        const level = Math.min(
          own(element.id, now),
          ...needsOf(element, "operate").map((need) =>
            isImpaired(need) && mayBite(need, now) ? 1 - need.loss * (1 - sat(need)) : 1,
          ),
        );
        changed ||= level !== levels.get(element.id);
        levels.set(element.id, level);
      }
    }
  };

  for (let now = 0; now < Number.POSITIVE_INFINITY; ) {
    for (let isSettled = false; !isSettled; ) {
      solve(now);
      isSettled = true;
      for (const each of disrupted.filter((d) => d.of.lasts === undefined && d.remaining === 0)) {
        if (!isInForce(each, now) || !canRecover(each)) continue;
        each.isOver = true;
        isSettled = false;
      }
    }
    for (const { id } of plan.elements) {
      const list = steps.get(id) ?? [];
      const level = round(levels.get(id) ?? 1);
      if (level !== (list.at(-1)?.[1] ?? 1)) list.push([now, level]);
    }
    const instants: number[] = [];
    for (const need of plan.elements.flatMap((element) => needsOf(element, "operate"))) {
      if (!isImpaired(need)) clocks.delete(need);
      else if (!clocks.has(need)) clocks.set(need, now);
      instants.push((clocks.get(need) ?? Number.POSITIVE_INFINITY) + need.holds);
    }
    const working = disrupted.filter(
      (d) => d.of.lasts === undefined && isInForce(d, now) && canRecover(d),
    );
    for (const { at, of } of disrupted)
      instants.push(at, at + (of.lasts ?? Number.POSITIVE_INFINITY));
    for (const { remaining } of working) instants.push(now + remaining);
    const next = Math.min(...instants.filter((instant) => instant > now), Number.POSITIVE_INFINITY);
    for (const each of working) each.remaining -= next - now;
    now = next;
  }
  return steps;
}
