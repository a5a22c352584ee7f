import type { OverviewDocument } from "@mainstay/api";
import { type Entry, type Head, listEntries, touchedBy } from "@mainstay/store";
import type { Services } from "../operation.ts";

const week = 7 * 24 * 3_600_000;
/** So many revisions are counted, told, and named with so many of their records. */
const [counted, told, named] = [50, 10, 5];

type Change = OverviewDocument["changes"]["latest"][number];

/** The latest changes, and whether there are earlier ones: a page of large edits ends early. */
type Latest = { readonly changes: readonly Change[]; readonly hasEarlier: boolean };

/** Edits can be as large as a plan: of one head they are read once. */
const known = new WeakMap<Head, Promise<Latest>>();

/** What was changed within a week, the latest first. */
export async function recentChanges(
  { database, record }: Services,
  now: Date,
): Promise<OverviewDocument["changes"]> {
  const { head } = record;
  const reading =
    known.get(head) ??
    listEntries(database.db, { limit: counted + 1, after: 0 }).then(({ entries, total }) => ({
      changes: entries.map(toChange),
      hasEarlier: entries.length < total,
    }));
  known.set(head, reading);
  reading.catch(() => known.delete(head));
  const since = new Date(now.getTime() - week).toISOString();
  const latest = await reading;
  const changes = latest.changes.filter(({ at }) => at >= since);
  return {
    since,
    revisions: Math.min(changes.length, counted),
    isMore:
      changes.length > counted || (latest.hasEarlier && changes.length === latest.changes.length),
    latest: changes.slice(0, told),
    link: "/revisions",
  };
}

function toChange({ revision, at, author, reason, edit }: Entry): Change {
  const touched = touchedBy(edit);
  return {
    revision,
    at,
    author: author.name,
    reason: reason ?? null,
    touched: touched.slice(0, named),
    records: touched.length,
  };
}
