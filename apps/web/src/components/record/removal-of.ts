import type { Edit, Plan } from "@mainstay/plan";

/** The lists whose records other records name, or that are named by none. */
export type Removable =
  | "scenarios"
  | "strategies"
  | "sops"
  | "callTrees"
  | "exercises"
  | "trainings";

/**
 * The edit that removes a record, takes it out of what names it, and removes the exercises of a scenario; what was put off of an
 * exercise goes with it, and an action that it alone has proven is done and to be proven again.
 */
export function removalOf(plan: Plan, collection: Removable, id: string): Edit {
  // A list of ids has the name of the collection that they are of.
  const naming = (["strategies", "sops", "callTrees"] as const).flatMap((list) =>
    plan[list]
      .filter((record) => idsIn(record, collection).includes(id))
      .map((record) => ({ remove: `${list}/${record.id}/${collection}/${id}` })),
  );
  const exercises = plan.exercises
    .filter(({ scenario }) => collection === "scenarios" && scenario === id)
    .map((exercise) => exercise.id);
  const gone = new Set(collection === "exercises" ? [id] : exercises);
  const ofTraining = collection === "trainings" ? namingTraining(plan, id) : [];
  return [
    ...naming,
    ...namingExercises(plan, gone),
    ...ofTraining,
    ...exercises.map((exercise) => ({ remove: `exercises/${exercise}` })),
    { remove: `${collection}/${id}` },
  ];
}

function namingExercises({ actions, deferrals }: Plan, gone: ReadonlySet<string>): Edit {
  const found = actions.flatMap((action) => [
    ...(["exercise", "provenBy"] as const)
      .filter((field) => gone.has(action[field] ?? ""))
      .map((field) => ({ remove: `actions/${action.id}/${field}` })),
    ...(gone.has(action.provenBy ?? "") ? unproven(action) : []),
  ]);
  const waiting = deferrals
    .filter(({ record }) => gone.has(record.replace(/^exercises\//, "")))
    .map(({ id }) => ({ remove: `deferrals/${id}` }));
  return [...found, ...waiting];
}

/** Exercises that count as the training, and what was put off of it. */
function namingTraining({ exercises, deferrals }: Plan, id: string): Edit {
  return [
    ...exercises
      .filter(({ trains = [] }) => trains.includes(id))
      .map((exercise) => ({ remove: `exercises/${exercise.id}/trains/${id}` })),
    ...deferrals
      .filter(({ record }) => record === `trainings/${id}`)
      .map((deferral) => ({ remove: `deferrals/${deferral.id}` })),
  ];
}

/** What is needed besides once the exercise is gone that has proven an action. */
function unproven({ id, status, provenByIncident, closed }: Plan["actions"][number]): Edit {
  if (status !== "proven" || provenByIncident !== undefined) return [];
  return [
    { put: `actions/${id}/status`, value: "done" },
    ...(closed === undefined ? [] : [{ remove: `actions/${id}/closed` }]),
  ];
}

function idsIn(record: object, field: string): readonly unknown[] {
  const value: unknown = Reflect.get(record, field);
  return Array.isArray(value) ? value : [];
}
