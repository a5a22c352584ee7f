import type { Collection, Plan, RecordOf } from "../plan.ts";
import { type Scale, type Scales, isScale, scalesOf } from "./scales.ts";
import type { Unread } from "./unread.ts";

/** What a record can name: a record of a list, an entry of a scale, or who does a step. */
export type Named = Collection | Scale | "actors";

/** What the names in a plan lead to. Of two records with the same id it is the first. */
export type Names = {
  readonly find: <List extends Collection>(list: List, id: string) => RecordOf<List> | undefined;
  readonly scales: Scales;
  readonly unread: Unread;
};

/** The names that a plan gives. */
export function namesIn(plan: Plan, unread: Unread): Names {
  const records = recordsById(plan);
  return {
    find: (list, id) => records[list].get(id),
    scales: scalesOf(plan.organisation, unread),
    unread,
  };
}

/**
 * Whether a name leads to something, or may lead to something that could not be read. Steps are done by people and by
 * elements that are teams (continuity-model §5).
 */
export function isKnown(names: Names, named: Named, name: string): boolean {
  const { find, scales, unread } = names;
  if (isScale(named)) return scales[named]?.has(name) ?? true;
  if (unread.hasFiles) return true;
  if (unread.catalogs && named === "elements") return true;
  if (named !== "actors") {
    return find(named, name) !== undefined || unread.ids.get(named)?.has(name) === true;
  }
  const element = find("elements", name);
  if (element !== undefined) return element.kind === "team" || isKnown(names, "people", name);
  return isKnown(names, "people", name) || isKnown(names, "elements", name);
}

type RecordsById = { readonly [List in Collection]: ReadonlyMap<string, RecordOf<List>> };

function recordsById(plan: Plan): RecordsById {
  return {
    uses: byId(plan.uses),
    units: byId(plan.units),
    people: byId(plan.people),
    elements: byId(plan.elements),
    scenarios: byId(plan.scenarios),
    strategies: byId(plan.strategies),
    sops: byId(plan.sops),
    callTrees: byId(plan.callTrees),
    impactAnalyses: byId(plan.impactAnalyses),
    dependencyAnalyses: byId(plan.dependencyAnalyses),
    exercises: byId(plan.exercises),
    trainings: byId(plan.trainings),
    incidents: byId(plan.incidents),
    actions: byId(plan.actions),
    answers: byId(plan.answers),
  };
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  const found = new Map<string, Item>();
  for (const item of items) if (!found.has(item.id)) found.set(item.id, item);
  return found;
}
