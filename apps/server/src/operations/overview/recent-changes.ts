import type { OverviewDocument } from "@mainstay/api";
import type { Plan } from "@mainstay/plan";
import { type Change as LoggedChange, type Head, listChanges } from "@mainstay/store";
import { toldWithout } from "../../people/withheld/edit-without.ts";
import type { Services } from "../operation.ts";
import { recordNames } from "../revisions/record-names.ts";

const week = 7 * 24 * 3_600_000;
/** So many revisions are counted, told, and named with so many of their records. */
const [counted, told, named] = [50, 10, 5];

type Change = OverviewDocument["changes"]["latest"][number];

/** Of one head they are read once. */
const known = new WeakMap<Head, Promise<readonly LoggedChange[]>>();

/** What was changed within a week, the latest first. */
export async function recentChanges(
  { database, record }: Services,
  now: Date,
): Promise<OverviewDocument["changes"]> {
  const { unseen, whole } = record;
  const { head } = whole;
  const reading =
    known.get(head) ??
    listChanges(database.db, { limit: counted + 1, after: 0, editBytes: 0 }).then(
      ({ changes }) => changes,
    );
  known.set(head, reading);
  reading.catch(() => known.delete(head));
  const since = new Date(now.getTime() - week).toISOString();
  const changes = (await reading).filter(({ at }) => at >= since);
  return {
    since,
    revisions: Math.min(changes.length, counted),
    isMore: changes.length > counted,
    latest: changes
      .slice(0, told)
      .map((change) => toChange(toldWithout(change, unseen, head.plan), head.plan)),
    link: "/revisions",
  };
}

function toChange(
  { revision, at, author, reason, touched, records }: Omit<LoggedChange, "edit">,
  plan: Plan,
): Change {
  return {
    revision,
    at,
    author: author.name,
    reason: reason ?? null,
    touched: touched.slice(0, named),
    names: recordNames(plan, touched.slice(0, named)),
    records,
  };
}
