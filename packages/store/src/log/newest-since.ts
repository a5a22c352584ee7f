import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.ts";
import { type Change, listChanges } from "./list-changes.ts";

/** Whoever is that far behind reads the plan again instead of what happened to it. */
const most = 100;

/** The newest changes after a revision, in order: a hundred at most. */
export async function newestSince(
  db: Kysely<Tables>,
  revision: number,
): Promise<readonly Change[]> {
  const { changes } = await listChanges(db, { limit: most, after: 0 });
  return changes.filter((change) => change.revision > revision).toReversed();
}
