import { type Approvable, approvableNames } from "@mainstay/plan";
import type { Kysely, Selectable } from "kysely";
import * as z from "zod";
import { writeAudit } from "../audit/write-audit.ts";
import type { Tables } from "../database/tables.ts";
import type { Somebody } from "./approval-entry.ts";

const Kinds = z.array(z.enum(approvableNames)).readonly();

/** That somebody may approve for somebody else, what, and from when until when. */
export type Delegation = {
  readonly id: string;
  readonly delegator: Somebody;
  readonly delegate: Somebody;
  /** The lists whose records it is for; absent for all. */
  readonly kinds?: readonly Approvable[];
  /** ISO 8601, UTC: from then on, and no more from the other on. */
  readonly starts: string;
  readonly ends: string;
  readonly madeAt: string;
  readonly madeBy: string;
  /** Where it was ended before its time: when, and by whom. */
  readonly endedAt?: string;
  readonly endedBy?: string;
};

/** A delegation that somebody wants to make. */
export type NewDelegation = Omit<Delegation, "id" | "madeAt" | "madeBy" | "endedAt" | "endedBy">;

/** Makes a delegation, and writes it into the audit. That it ends after it starts is the caller's to see to. */
export async function addDelegation(
  db: Kysely<Tables>,
  wanted: NewDelegation,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<Delegation> {
  const { delegator, delegate, kinds, starts, ends } = wanted;
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .insertInto("delegations")
      .values({
        delegator: delegator.id,
        delegator_name: delegator.name,
        delegate: delegate.id,
        delegate_name: delegate.name,
        kinds: kinds ?? null,
        starts,
        ends,
        made_at: at.toISOString(),
        made_by: by,
      })
      .returningAll()
      .executeTakeFirstOrThrow();
    const subject = `delegations/${row.id}`;
    await writeAudit(trx, { at, actor: by, action: "delegate", subject, detail: wanted });
    return toDelegation(row);
  });
}

/** Ends a delegation before its time, and writes that into the audit; of one that has ended nothing changes. */
export async function endDelegation(
  db: Kysely<Tables>,
  id: string,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<Delegation | undefined> {
  return db.transaction().execute(async (trx) => {
    const ended = await trx
      .updateTable("delegations")
      .set({ ended_at: at.toISOString(), ended_by: by })
      .where("id", "=", id)
      .where("ended_at", "is", null)
      .where("ends", ">", at)
      .returningAll()
      .executeTakeFirst();
    if (ended === undefined) return findDelegation(trx, id);
    const subject = `delegations/${id}`;
    await writeAudit(trx, { at, actor: by, action: "end-delegation", subject });
    return toDelegation(ended);
  });
}

/** The delegation of an id; undefined if there is none. */
export async function findDelegation(
  db: Kysely<Tables>,
  id: string,
): Promise<Delegation | undefined> {
  const row = await db
    .selectFrom("delegations")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return row === undefined ? undefined : toDelegation(row);
}

/** Every delegation that there ever was, the latest first. */
export async function listDelegations(db: Kysely<Tables>): Promise<readonly Delegation[]> {
  const rows = await db.selectFrom("delegations").selectAll().orderBy("id", "desc").execute();
  return rows.map(toDelegation);
}

/** The delegations by which somebody may approve at an instant. Those that are over never count. */
export async function delegationsTo(
  db: Kysely<Tables>,
  delegate: string,
  at: Date,
): Promise<readonly Delegation[]> {
  const rows = await db
    .selectFrom("delegations")
    .selectAll()
    .where("delegate", "=", delegate)
    .where("starts", "<=", at)
    .where("ends", ">", at)
    .where("ended_at", "is", null)
    .orderBy("id")
    .execute();
  return rows.map(toDelegation);
}

/** Whether a delegation is for records of a list. */
export function isFor({ kinds }: Delegation, collection: Approvable): boolean {
  return kinds === undefined || kinds.includes(collection);
}

function toDelegation(row: Selectable<Tables["delegations"]>): Delegation {
  const { id, kinds } = row;
  return {
    id,
    delegator: { id: row.delegator, name: row.delegator_name },
    delegate: { id: row.delegate, name: row.delegate_name },
    ...(kinds === null ? {} : { kinds: Kinds.parse(kinds) }),
    starts: row.starts.toISOString(),
    ends: row.ends.toISOString(),
    madeAt: row.made_at.toISOString(),
    madeBy: row.made_by,
    ...(row.ended_at === null ? {} : { endedAt: row.ended_at.toISOString() }),
    ...(row.ended_by === null ? {} : { endedBy: row.ended_by }),
  };
}
