import {
  type Disruption,
  type ElementId,
  type Minutes,
  minutes,
  never,
  type Plan,
} from "@mainstay/plan";
import { planRecovery } from "../recovery/plan-recovery.ts";
import type { RecoveryStep } from "../results.ts";
import { goesOn } from "./known-losses.ts";
import { nextObjective } from "./outages.ts";
import type { Deadline, Outage, Restoration } from "./response.ts";
import { Waiting } from "./waiting.ts";

/** Losses as they are known, as if none ended by itself, and as they are expected to end; and what they have brought down. */
type Lost = {
  readonly losses: readonly Disruption[];
  readonly held: readonly Disruption[];
  readonly assumed: readonly Disruption[];
  readonly outages: readonly Outage[];
  readonly now: Minutes;
};

/** What is to be brought back, in the order in which the business asks for it (SPEC 11.4). */
export function restorationsOf(
  plan: Plan,
  { losses, held, assumed, outages, now }: Lost,
): readonly Restoration[] {
  const { steps } = planRecovery(plan, assumed);
  const waiting = new Waiting(plan, held);
  const open = outages.filter(({ state }) => state !== "back");
  const place = new Map(plan.elements.map(({ id }, at) => [id, at]));
  const work = new Map(plan.elements.map(({ id, recovery }) => [id, recovery?.time ?? never]));
  return losses
    .flatMap((loss, at) => (goesOn(loss) ? [toRestoration(loss, assumed[at])] : []))
    .sort(
      (one, other) =>
        compare(one.deadline?.at ?? never, other.deadline?.at ?? never) ||
        compare(one.ready, other.ready) ||
        compare(one.done, other.done) ||
        (place.get(one.element) ?? 0) - (place.get(other.element) ?? 0),
    );

  function toRestoration({ element, at = minutes(0), level = 0 }: Disruption, as: Disruption) {
    const step = steps.find((one) => one.element === element && one.lost === at);
    const held = waiting.on(element);
    const deadline = firstDeadline(open, held, now);
    return {
      element,
      level,
      lost: at,
      ...(goesOn(as) && step !== undefined
        ? courseOf(step)
        : { work: work.get(element) ?? never, ready: at, done: never, waitsFor: [] }),
      isOverdue: !goesOn(as),
      ...(deadline === undefined ? {} : { deadline }),
      holdsDown: open.filter((outage) => held.has(outage.element)).length,
    };
  }
}

function courseOf({ work, ready, done, waitsFor }: RecoveryStep) {
  return { work, ready, done, waitsFor };
}

/** Of everything that waits for something, the first that misses an objective. */
function firstDeadline(
  open: readonly Outage[],
  paths: ReadonlyMap<ElementId, readonly ElementId[]>,
  now: Minutes,
): Deadline | undefined {
  let first: Deadline | undefined;
  for (const outage of open) {
    const path = paths.get(outage.element);
    const next = nextObjective(outage, now);
    if (path === undefined || next === undefined) continue;
    if (first === undefined || next.at < first.at)
      first = { element: outage.element, ...next, path };
  }
  return first;
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
