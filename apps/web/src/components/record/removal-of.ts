import type { Edit, Plan } from "@mainstay/plan";

/** The lists whose records other records name, or that are named by none. */
export type Removable = "scenarios" | "strategies" | "sops" | "callTrees";

/** The edit that removes a record, takes it out of the lists that name it, and removes the exercises of a scenario. */
export function removalOf(plan: Plan, collection: Removable, id: string): Edit {
  // A list of ids has the name of the collection that they are of.
  const naming = (["strategies", "sops", "callTrees"] as const).flatMap((list) =>
    plan[list]
      .filter((record) => idsIn(record, collection).includes(id))
      .map((record) => ({ remove: `${list}/${record.id}/${collection}/${id}` })),
  );
  const exercises = plan.exercises
    .filter(({ scenario }) => collection === "scenarios" && scenario === id)
    .map((exercise) => ({ remove: `exercises/${exercise.id}` }));
  return [...naming, ...exercises, { remove: `${collection}/${id}` }];
}

function idsIn(record: object, field: string): readonly unknown[] {
  const value: unknown = Reflect.get(record, field);
  return Array.isArray(value) ? value : [];
}
