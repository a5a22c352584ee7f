import type { Plan } from "@mainstay/plan";

/** The ids of elements and of all that rests on them, directly or not, to operate or to recover. */
export function restingOn({ elements }: Plan, ids: readonly string[]): ReadonlySet<string> {
  const dependents = new Map<string, string[]>();
  for (const { id, needs = [] } of elements) {
    for (const target of needs.flatMap(({ targets }) => targets)) {
      const known = dependents.get(target);
      if (known === undefined) dependents.set(target, [id]);
      else known.push(id);
    }
  }
  const found = new Set(ids);
  for (const id of found) for (const dependent of dependents.get(id) ?? []) found.add(dependent);
  return found;
}
