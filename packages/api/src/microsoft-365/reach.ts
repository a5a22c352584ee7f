import { type Cascade, type ElementCascade, simulate } from "@mainstay/analysis";
import {
  type HealthHistory,
  type Issue,
  type LiveScenario,
  type ServiceState,
  toLiveScenario,
} from "@mainstay/m365";
import { type Minutes, never, type Plan } from "@mainstay/plan";

/** The health as it is known at an instant, which may be later than when it was read. */
export type HealthNow = {
  readonly services: readonly ServiceState[];
  readonly issues: readonly Issue[];
  /** What the clock says. */
  readonly now: string;
  readonly history?: HealthHistory;
};

/** What the health does to a plan: the scenario it comes to, if anything is wrong, and what that brings down. */
export type Reach = {
  readonly plan: Plan;
  readonly scenario?: LiveScenario;
  readonly cascade?: Cascade;
  /** Functions and processes that drop: those that fall below their `mbco` first, each in the order of time. */
  readonly reached: readonly Reached[];
};

/** A function or process that drops. Instants count from the start of the scenario. */
export type Reached = {
  readonly element: Plan["elements"][number];
  readonly course: ElementCascade;
  readonly lowest: number;
  /** When it first falls below its `mbco`, if it does. */
  readonly belowFrom?: Minutes;
  readonly rtoBreach?: Minutes;
  readonly mtpdBreach?: Minutes;
};

/** Plays what is wrong now on a plan. `lasts`: for how long from now on, instead of the figures for planning. */
export function reachOf(
  plan: Plan,
  { services, issues, now, history }: HealthNow,
  lasts?: Minutes,
): Reach {
  const scenario = toLiveScenario({
    services,
    issues,
    now,
    elements: plan.elements,
    ...(history === undefined ? {} : { since: history.since }),
    ...(lasts === undefined ? {} : { lasts }),
  });
  if (scenario === undefined) return { plan, reached: [] };
  const cascade = simulate(
    plan,
    scenario.disruptions.map(({ element, at, level, lasts: length }) => ({
      element,
      at,
      level,
      lasts: length,
    })),
  );
  return { plan, scenario, cascade, reached: reachedIn(plan, cascade) };
}

function reachedIn(plan: Plan, { elements }: Cascade): readonly Reached[] {
  return plan.elements
    .filter(({ kind }) => kind === "function" || kind === "process")
    .flatMap((element) => {
      const course = elements.get(element.id);
      return course === undefined ? [] : [toReached(element, course)];
    })
    .toSorted((one, other) => {
      const [below, otherBelow] = [one.belowFrom ?? never, other.belowFrom ?? never];
      if (below !== otherBelow) return below < otherBelow ? -1 : 1;
      return one.course.firstImpact - other.course.firstImpact;
    });
}

function toReached(element: Reached["element"], course: ElementCascade): Reached {
  const first = (objective: "rtoBreach" | "mtpdBreach") =>
    course.below.flatMap((span) => span[objective] ?? [])[0];
  const belowFrom = course.below[0]?.from;
  const [rtoBreach, mtpdBreach] = [first("rtoBreach"), first("mtpdBreach")];
  return {
    element,
    course,
    lowest: course.level.reduce((low, { level }) => Math.min(low, level), 1),
    ...(belowFrom === undefined ? {} : { belowFrom }),
    ...(rtoBreach === undefined ? {} : { rtoBreach }),
    ...(mtpdBreach === undefined ? {} : { mtpdBreach }),
  };
}
