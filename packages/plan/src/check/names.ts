import type { Collection, Plan, RecordOf } from "../plan.ts";
import { findRecord } from "../positions-in.ts";
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
  return {
    find: (list, id) => findRecord(plan, list, id),
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
