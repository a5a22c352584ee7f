import type { Collection, Plan, RecordOf } from "./plan.ts";

type Identified = { readonly id: string };

const positions = new WeakMap<readonly Identified[], ReadonlyMap<string, number>>();

/** Where each id stands in a list of records, gathered once, as a list never changes; of two with one id the first. */
export function positionsIn(records: readonly Identified[]): ReadonlyMap<string, number> {
  const known = positions.get(records);
  if (known !== undefined) return known;
  const found = new Map<string, number>();
  for (const [position, { id }] of records.entries()) if (!found.has(id)) found.set(id, position);
  positions.set(records, found);
  return found;
}

/** The record of an id in a list of a plan, if there is one; of two the first. */
export function findRecord<List extends Collection>(
  plan: Plan,
  list: List,
  id: string,
): RecordOf<List> | undefined {
  const position = positionsIn(plan[list]).get(id);
  return position === undefined ? undefined : plan[list][position];
}
