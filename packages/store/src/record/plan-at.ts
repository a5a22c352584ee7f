import {
  collectionNames,
  type Edit,
  encodeOrganisation,
  encodeRecord,
  Plan,
  replayEdits,
  type Steps,
} from "@mainstay/plan";
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.ts";
import { readEntries } from "../log/read-entries.ts";
import { emptyPlan } from "./empty-plan.ts";
import type { Head } from "./head.ts";
import { unhurried } from "./unhurried.ts";

/** After so many entries a plan is kept whole, so that going back replays no more than these. */
const usualSpan = 500;

/** The plan as it was at a revision; undefined for one that there is not yet. */
export async function planAt(db: Kysely<Tables>, revision: number): Promise<Plan | undefined> {
  if (!Number.isInteger(revision) || revision < 0) return undefined;
  const snapshot = await db
    .selectFrom("snapshots")
    .selectAll()
    .where("revision", "<=", revision)
    .orderBy("revision", "desc")
    .limit(1)
    .executeTakeFirst();
  const start = snapshot?.revision ?? 0;
  const edits: Edit[] = [];
  let last = start;
  for await (const entry of readEntries(db, { after: start, upTo: revision })) {
    edits.push(entry.edit);
    last = entry.revision;
  }
  if (last !== revision) return undefined;
  return replayEdits(snapshot === undefined ? emptyPlan : Plan.parse(snapshot.form), edits);
}

/** The revision that was current at an instant: the last one at or before it, 0 before the first. */
export async function revisionAt(db: Kysely<Tables>, instant: Date): Promise<number> {
  const found = await db
    .selectFrom("revisions")
    .select("revision")
    .where("at", "<=", instant)
    .orderBy("revision", "desc")
    .limit(1)
    .executeTakeFirst();
  return found?.revision ?? 0;
}

/** Keeps the plan of a revision whole if the last one kept is long ago. Says whether it did. */
export async function keepSnapshot(
  db: Kysely<Tables>,
  { revision, plan }: Head,
  { span = usualSpan }: { readonly span?: number } = {},
): Promise<boolean> {
  const { last } = await db
    .selectFrom("snapshots")
    .select(({ fn }) => fn.max("revision").as("last"))
    .executeTakeFirstOrThrow();
  if (revision - (last ?? 0) < span) return false;
  const form = await unhurried(writing(plan));
  await db
    .insertInto("snapshots")
    .values({ revision, form })
    .onConflict((conflict) => conflict.column("revision").doNothing())
    .execute();
  return true;
}

/** A plan as JSON in the form of a file. */
function* writing(plan: Plan): Steps<string> {
  const lists: string[] = [];
  for (const name of collectionNames) {
    const records: string[] = [];
    for (const record of plan[name]) {
      records.push(JSON.stringify(encodeRecord(name, record)));
      yield;
    }
    lists.push(`,"${name}":[${records.join(",")}]`);
  }
  const organisation = JSON.stringify(encodeOrganisation(plan.organisation));
  return `{"mainstay":${plan.mainstay},"organisation":${organisation}${lists.join("")}}`;
}
