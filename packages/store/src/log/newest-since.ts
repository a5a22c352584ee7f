import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.ts";
import type { Entry } from "./entry.ts";
import { listEntries } from "./list-entries.ts";

/** Whoever is that far behind reads the plan again instead of what happened to it. */
const most = 100;

/** The newest entries after a revision, in order: a hundred, or as many as there is room for where edits are large. */
export async function newestSince(db: Kysely<Tables>, revision: number): Promise<readonly Entry[]> {
  const { entries } = await listEntries(db, { limit: most, after: 0 });
  return entries.filter((entry) => entry.revision > revision).toReversed();
}
