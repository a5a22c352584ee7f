import type { Action, Exercise, ImpactAnalysis, Incident, Plan } from "@mainstay/plan";

/** A day, and whether another, if any is given, is later: what is dated so was not known then. */
type On = { readonly isLater: (day: string | undefined) => boolean };

/**
 * A plan as far as it was known on a day, `YYYY-MM-DD` (SPEC 8.12): with what it says now of what there is, and without what was done,
 * found or decided later. Its lists keep their places, but for incidents, actions and deferrals. One that has nothing later is returned
 * as it is, so that what is known of it stays known.
 */
export function planOn(plan: Plan, day: string): Plan {
  const on: On = { isLater: (other) => other !== undefined && other > day };
  const known: Plan = {
    ...plan,
    exercises: changed(plan.exercises, (exercise) => exerciseOn(exercise, on)),
    trainings: changed(plan.trainings, (training) => {
      const { completions = [] } = training;
      const done = kept(completions, (completion) => !on.isLater(completion.on));
      return done === completions ? training : { ...training, completions: done };
    }),
    sops: changed(plan.sops, (sop) =>
      on.isLater(sop.reviewed) ? { ...sop, reviewed: undefined } : sop,
    ),
    callTrees: changed(plan.callTrees, (tree) =>
      on.isLater(tree.tested) ? { ...tree, tested: undefined } : tree,
    ),
    impactAnalyses: changed(plan.impactAnalyses, (analysis) => analysisOn(analysis, on)),
    incidents: incidentsOn(plan.incidents, on),
    actions: actionsOn(plan, on),
    deferrals: kept(plan.deferrals, (deferral) => !on.isLater(deferral.on)),
  };
  const before = Object.values(plan);
  return Object.values(known).every((part, at) => part === before[at]) ? plan : known;
}

/** What is held later is still to come. */
function exerciseOn(exercise: Exercise, { isLater }: On): Exercise {
  const { date, approved, result, goals } = exercise;
  const isToCome = isLater(date) && (result !== undefined || goals?.some(isJudged) === true);
  if (!isToCome && !isLater(approved)) return exercise;
  return {
    ...exercise,
    ...(isLater(approved) ? { approved: undefined } : {}),
    ...(isToCome ? { result: undefined, goals: goals?.map(unjudged) } : {}),
  };
}

type Goal = NonNullable<Exercise["goals"]>[number];

function isJudged({ result, measured }: Goal): boolean {
  return result !== undefined || measured !== undefined;
}

function unjudged(goal: Goal): Goal {
  return { ...goal, result: undefined, measured: undefined };
}

function analysisOn(analysis: ImpactAnalysis, { isLater }: On): ImpactAnalysis {
  const { completed, approved, status } = analysis;
  const isUnderWay = isLater(completed);
  if (!isUnderWay && !isLater(approved)) return analysis;
  return {
    ...analysis,
    status: isUnderWay ? "draft" : status === "approved" ? "in-review" : status,
    ...(isUnderWay ? { completed: undefined } : {}),
    approved: undefined,
  };
}

function incidentsOn(incidents: Plan["incidents"], { isLater }: On): Plan["incidents"] {
  const begun = kept(incidents, ({ began }) => !isLater(dayOf(began)));
  return changed(begun, (incident): Incident => {
    const { ended, reviewed } = incident;
    const goesOn = ended !== undefined && isLater(dayOf(ended));
    if (!goesOn && !isLater(reviewed)) return incident;
    return {
      ...incident,
      reviewed: undefined,
      ...(goesOn ? { ended: undefined, achieved: undefined } : {}),
    };
  });
}

/** What something later found is no action yet; what ended later, or is proven by something later, is open or done. */
function actionsOn({ actions, exercises, incidents }: Plan, on: On): Plan["actions"] {
  const { isLater } = on;
  const laterExercises = new Set<string | undefined>(
    exercises.flatMap(({ id, date }) => (isLater(date) ? [id] : [])),
  );
  const laterIncidents = new Set<string | undefined>(
    incidents.flatMap(({ id, began }) => (isLater(dayOf(began)) ? [id] : [])),
  );
  const found = kept(
    actions,
    ({ exercise, incident }) => !laterExercises.has(exercise) && !laterIncidents.has(incident),
  );
  return changed(found, (action): Action => {
    const { done, closed, provenBy, provenByIncident, status } = action;
    const isProvenLater = laterExercises.has(provenBy) || laterIncidents.has(provenByIncident);
    const hasEnded = status !== "open" && status !== "done";
    if (!isLater(done) && !(hasEnded && (isLater(closed) || isProvenLater))) return action;
    const wasDone = done !== undefined && !isLater(done);
    return {
      ...action,
      status: wasDone ? "done" : "open",
      done: wasDone ? done : undefined,
      provenBy: undefined,
      provenByIncident: undefined,
      closed: undefined,
      reason: undefined,
    };
  });
}

function dayOf(instant: string): string {
  return instant.slice(0, 10);
}

/** The same list if nothing in it changes. */
function changed<Item>(list: readonly Item[], change: (item: Item) => Item): readonly Item[] {
  const after = list.map(change);
  return after.every((item, at) => item === list[at]) ? list : after;
}

/** The same list if all of it stays. */
function kept<Item>(list: readonly Item[], isKept: (item: Item) => boolean): readonly Item[] {
  return list.every(isKept) ? list : list.filter(isKept);
}
