import type { Element, ElementId, Exercise, Minutes, ScenarioId } from "@mainstay/plan";
import { isDiscussed } from "../exercises/is-discussed.ts";
import type { Inspection } from "../inspection.ts";
import type { Evidence } from "./proof.ts";

/** What was seen of an element in an exercise or when it really happened, and in which scenarios. */
export type Judged = Evidence & {
  readonly on: string;
  readonly scenarios: readonly ScenarioId[];
};

/**
 * Of each element what counts of what was seen by the day of the inspection (SPEC 8.11): what was seen last, however it came out; and
 * if that was talk that went well, also what was done last before, as talk takes nothing from it and mends nothing of it.
 */
export function judgedLast(inspection: Inspection): ReadonlyMap<ElementId, readonly Judged[]> {
  const [last, lastDone] = [new Map<ElementId, Judged>(), new Map<ElementId, Judged>()];
  for (const [element, judged] of [...exercised(inspection), ...happened(inspection)]) {
    keepLater(last, element, judged);
    if (judged.grade !== "discussed") keepLater(lastDone, element, judged);
  }
  return new Map(
    [...last].map(([element, judged]) => {
      const done = lastDone.get(element);
      const isBoth = done !== undefined && done !== judged && !hasFailed(judged);
      return [element, isBoth ? [done, judged] : [judged]];
    }),
  );
}

/** How long whoever owns or sells an element says that restoring it takes. */
export function statedOf(
  inspection: Inspection,
  { id, recovery, evidence }: Element,
): Evidence | undefined {
  if (recovery?.time === undefined) return undefined;
  const { time, statedBy, statedOn } = recovery;
  if (statedOn !== undefined && statedOn > inspection.knownUntil) return undefined;
  const isVendors = statedBy === "vendor" || (statedBy === undefined && evidence === "catalog");
  return {
    grade: isVendors ? "vendor-stated" : "claimed",
    record: `elements/${id}`,
    on: statedOn,
    time,
    isTooSlow: isTooSlow(inspection, id, time),
    failed: undefined,
  };
}

/** Whether something showed that an element does not come back as is asked. */
export function hasFailed({ failed, isTooSlow: isSlow }: Evidence): boolean {
  return failed !== undefined || isSlow;
}

/** The goals of an exercise judge what they name; of what its scenario reaches besides, its result does. */
function* exercised(inspection: Inspection): Generator<[ElementId, Judged]> {
  const { plan, cascadeOf } = inspection;
  for (const exercise of plan.exercises) {
    const { id, name, scenario, date, result, goals = [] } = exercise;
    if (result === undefined) continue;
    const grade = isDiscussed(exercise) ? "discussed" : "exercised";
    const common = { grade, record: `exercises/${id}`, on: date } as const;
    const aims = new Set(goals.flatMap(({ element }) => element ?? []));
    for (const element of aims) {
      const seen = seenBy(exercise, element);
      if (seen === undefined) continue;
      const slow = isTooSlow(inspection, element, seen.time);
      yield [element, { ...common, ...seen, isTooSlow: slow, scenarios: [scenario] }];
    }
    const failed = result === "failed" ? name : undefined;
    const reached = { ...common, time: undefined, isTooSlow: false, failed, scenarios: [scenario] };
    for (const element of cascadeOf(scenario).elements.keys())
      if (!aims.has(element)) yield [element, reached];
  }
}

/** How an element came out by the goals that name it: one that failed decides, and the longest time. Undefined if none was tested. */
function seenBy({ goals = [] }: Exercise, element: ElementId) {
  const own = goals.filter(
    (goal) =>
      goal.element === element &&
      goal.result !== "not-tested" &&
      (goal.result !== undefined || goal.measured !== undefined),
  );
  if (own.length === 0) return undefined;
  const times = own.flatMap(({ measured }) => measured ?? []);
  const failed = own.find(
    ({ result, measured = 0, within = Infinity }) =>
      result === "failed" || (result === undefined && measured > within),
  );
  return {
    time: times.toSorted((one, other) => other - one)[0],
    failed: failed?.what,
  };
}

function* happened(inspection: Inspection): Generator<[ElementId, Judged]> {
  const { plan } = inspection;
  for (const { id, kind, began, ended, disruptions, achieved = [] } of plan.incidents) {
    const on = (ended ?? began).slice(0, 10);
    if (kind === "near-miss") continue;
    const lost = new Set(disruptions.map(({ element }) => element));
    const scenarios = plan.scenarios
      .filter((scenario) => scenario.disruptions.some(({ element }) => lost.has(element)))
      .map((scenario) => scenario.id);
    const common = { grade: "real", record: `incidents/${id}`, on, scenarios } as const;
    for (const { element, time } of achieved) {
      const slow = isTooSlow(inspection, element, time);
      yield [element, { ...common, time, isTooSlow: slow, failed: undefined }];
    }
  }
}

function keepLater(last: Map<ElementId, Judged>, element: ElementId, judged: Judged): void {
  const known = last.get(element);
  if (known === undefined || countsBefore(judged, known)) last.set(element, judged);
}

/** The later one; of one day what failed, then what really happened, then what stands later in the plan. */
function countsBefore(one: Judged, other: Judged): boolean {
  if (one.on !== other.on) return one.on > other.on;
  return hasFailed(one) || !hasFailed(other);
}

function isTooSlow(
  { assessmentOf }: Inspection,
  element: ElementId,
  time: Minutes | undefined,
): boolean {
  return time !== undefined && time > (assessmentOf(element)?.required ?? Infinity);
}
