import type { Kysely, Selectable } from "kysely";
import { ofOneMoment } from "../database/of-one-moment.ts";
import type { Tables } from "../database/tables.ts";
import type { CallRecord } from "./call.ts";
import { toAcknowledgement, toAttempt, toCall } from "./call-rows.ts";

/** Which calls are wanted. */
export type CallsWanted = {
  readonly tree?: string;
  readonly occasion?: string;
  readonly limit: number;
  readonly after: number;
};

/** A call with all that was done about it, of one moment; undefined if there is none of that id. */
export async function findCall(db: Kysely<Tables>, id: string): Promise<CallRecord | undefined> {
  return ofOneMoment(db, async (trx) => {
    const row = await trx.selectFrom("calls").selectAll().where("id", "=", id).executeTakeFirst();
    return row === undefined ? undefined : withAll(trx, row);
  });
}

/** A page of the calls that are wanted, the latest first, and how many there are in all. */
export async function listCalls(
  db: Kysely<Tables>,
  { tree, occasion, limit, after }: CallsWanted,
): Promise<{ readonly calls: readonly CallRecord[]; readonly total: number }> {
  return ofOneMoment(db, async (trx) => {
    let wanted = trx.selectFrom("calls");
    if (tree !== undefined) wanted = wanted.where("tree", "=", tree);
    if (occasion !== undefined) wanted = wanted.where("occasion", "=", occasion);
    const { total } = await wanted
      .select(({ fn }) => fn.countAll<string>().as("total"))
      .executeTakeFirstOrThrow();
    const rows = await wanted
      .selectAll()
      .orderBy("started", "desc")
      .orderBy("id")
      .limit(limit)
      .offset(after)
      .execute();
    return { calls: await allOf(trx, rows), total: Number(total) };
  });
}

/** All calls that are part of an exercise or an incident, such as `incidents/mail-gone`, the latest first. */
export async function callsOf(
  db: Kysely<Tables>,
  occasion: string,
): Promise<readonly CallRecord[]> {
  return ofOneMoment(db, async (trx) => {
    const rows = await trx
      .selectFrom("calls")
      .selectAll()
      .where("occasion", "=", occasion)
      .orderBy("started", "desc")
      .orderBy("id")
      .execute();
    return allOf(trx, rows);
  });
}

/** The calls that began at one instant or later and up to another, and have ended; the latest first. */
export async function endedCalls(
  db: Kysely<Tables>,
  { from, until }: { readonly from: Date; readonly until: Date },
): Promise<readonly CallRecord[]> {
  return ofOneMoment(db, async (trx) => {
    const rows = await trx
      .selectFrom("calls")
      .selectAll()
      .where("ended", "is not", null)
      .where("started", ">=", from)
      .where("started", "<=", until)
      .orderBy("started", "desc")
      .orderBy("id")
      .execute();
    return allOf(trx, rows);
  });
}

/** The ids of the calls that go on, the first begun first. */
export async function callsGoingOn(db: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("calls")
    .select("id")
    .where("ended", "is", null)
    .orderBy("started")
    .execute();
  return rows.map(({ id }) => id);
}

async function allOf(
  db: Kysely<Tables>,
  rows: readonly Selectable<Tables["calls"]>[],
): Promise<readonly CallRecord[]> {
  const calls: CallRecord[] = [];
  for (const row of rows) calls.push(await withAll(db, row));
  return calls;
}

/** A call of a row with what was done about it. */
export async function withAll(
  db: Kysely<Tables>,
  row: Selectable<Tables["calls"]>,
): Promise<CallRecord> {
  const attempts = await db
    .selectFrom("call_attempts")
    .selectAll()
    .where("call", "=", row.id)
    .orderBy("id")
    .execute();
  const acknowledgements = await db
    .selectFrom("call_acknowledgements")
    .selectAll()
    .where("call", "=", row.id)
    .orderBy("id")
    .execute();
  return {
    call: toCall(row),
    attempts: attempts.map(toAttempt),
    acknowledgements: acknowledgements.map(toAcknowledgement),
  };
}
