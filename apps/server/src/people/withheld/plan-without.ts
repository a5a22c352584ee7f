import type { Edit, Plan } from "@mainstay/plan";
import { touchedBy } from "@mainstay/store";
import { editWithoutInjects, keepsInjects } from "./edit-without-injects.ts";
import { isNothing, type Unseen } from "./unseen.ts";
import { editWithoutRecords, goneFrom, keptIn, withheldRecords } from "./withheld-records.ts";

const seen = new WeakMap<Plan, Map<string, Plan>>();
const wholes = new WeakMap<Plan, Plan>();

/** The plan without what somebody is still to be told: the same value for all of whom the same is kept. */
export function planWithout(plan: Plan, unseen: Unseen): Plan {
  if (isNothing(unseen)) return plan;
  const variants = seen.get(plan) ?? new Map<string, Plan>();
  seen.set(plan, variants);
  const key = JSON.stringify(unseen);
  const variant = variants.get(key) ?? withoutRecords(withoutInjects(plan, unseen), unseen);
  variants.set(key, variant);
  wholes.set(variant, plan);
  return variant;
}

/** The plan that something was left out of; undefined for one that is whole. */
export function wholeOf(variant: Plan): Plan | undefined {
  return wholes.get(variant);
}

/**
 * A plan of the past as whoever is still to be told something may read it, by the current one: what is gone from that may go on
 * under another name, and is not told either.
 */
export function pastWithout(past: Plan, unseen: Unseen, current: Plan): Plan {
  if (isNothing(unseen)) return past;
  const kept = new Set<string>(current.exercises.map(({ id }) => id));
  const gone = past.exercises.filter(({ id }) => !kept.has(id));
  const isKept = unseen.exercises.length > 0;
  return planWithout(past, {
    injects: [...unseen.injects, ...gone.map(({ id }) => id)],
    exercises: [
      ...unseen.exercises,
      ...gone.filter(({ result }) => isKept && result === undefined).map(({ id }) => id),
    ],
  });
}

/** What is to be changed in them later would tell of them too. */
function withoutInjects(plan: Plan, unseen: Unseen): Plan {
  const { injects } = unseen;
  if (injects.length === 0) return plan;
  const isKept = keepsInjects(unseen, plan.exercises);
  const told = <Changing extends { readonly changes?: Edit | undefined }>(
    one: Changing,
  ): Changing =>
    one.changes === undefined
      ? one
      : { ...one, changes: changesLeft(one.changes, editWithoutInjects(one.changes, isKept)) };
  return {
    ...plan,
    exercises: plan.exercises.map((exercise) =>
      injects.includes(exercise.id) ? { ...exercise, injects: undefined } : exercise,
    ),
    strategies: plan.strategies.map(told),
    actions: plan.actions.map(told),
  };
}

/** One of which nothing is left says no changes, as others that are only described. */
function changesLeft(changes: Edit, left: Edit): Edit | undefined {
  return left.length === 0 && changes.length > 0 ? undefined : left;
}

/** What names one of these would tell of it; of a strategy that changes one, only that is left out. */
function withoutRecords(plan: Plan, unseen: Unseen): Plan {
  const withheld = withheldRecords(plan, unseen);
  if (withheld.size === 0) return plan;
  return {
    ...plan,
    exercises: plan.exercises.filter(({ id }) => !withheld.has(`exercises/${id}`)),
    actions: plan.actions.filter(({ id }) => !withheld.has(`actions/${id}`)),
    deferrals: plan.deferrals.filter(({ id }) => !withheld.has(`deferrals/${id}`)),
    strategies: strategiesWithout(plan, withheld),
  };
}

/** Of what a strategy changes that is gone, and that it does not add itself, nobody knows whether it goes on under another name. */
function strategiesWithout(plan: Plan, withheld: ReadonlySet<string>): Plan["strategies"] {
  const kept = new Set(keptIn(plan));
  return plan.strategies.map(({ changes, ...strategy }) => {
    if (changes === undefined) return strategy;
    const added = new Set(changes.flatMap((one) => ("put" in one ? [one.put] : [])));
    const gone = goneFrom(kept, touchedBy(changes)).filter((record) => !added.has(record));
    const left = editWithoutRecords(changes, new Set([...withheld, ...gone]));
    // One of which nothing is left says no changes, as others that are only described.
    return left.length === 0 && changes.length > 0 ? strategy : { ...strategy, changes: left };
  });
}
