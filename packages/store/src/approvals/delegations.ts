import type { Kysely } from "kysely";
import type { Doing } from "../audit/audit-entry.ts";
import { writeAudit } from "../audit/write-audit.ts";
import type { Tables } from "../database/tables.ts";
import {
  type Delegation,
  type NewDelegation,
  toDelegation,
  toDelegationRow,
} from "./delegation.ts";

/** Makes a delegation, and writes it into the audit. That it ends after it starts is the caller's to see to. */
export async function addDelegation(
  db: Kysely<Tables>,
  wanted: NewDelegation,
  doing: Doing,
): Promise<Delegation> {
  const made = { ...wanted, madeAt: doing.at.toISOString(), madeBy: doing.actor.name };
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .insertInto("delegations")
      .values(toDelegationRow(made))
      .returningAll()
      .executeTakeFirstOrThrow();
    const subject = `delegations/${row.id}`;
    await writeAudit(trx, { ...doing, action: "delegate", subject, detail: wanted });
    return toDelegation(row);
  });
}

/** Ends a delegation before its time, and writes that into the audit; of one that has ended nothing changes. */
export async function endDelegation(
  db: Kysely<Tables>,
  id: string,
  doing: Doing,
): Promise<Delegation | undefined> {
  const { at, actor } = doing;
  return db.transaction().execute(async (trx) => {
    const ended = await trx
      .updateTable("delegations")
      .set({ ended_at: at.toISOString(), ended_by: actor.name })
      .where("id", "=", id)
      .where("ended_at", "is", null)
      .where("ends", ">", at)
      .returningAll()
      .executeTakeFirst();
    if (ended === undefined) return findDelegation(trx, id);
    await writeAudit(trx, { ...doing, action: "end-delegation", subject: `delegations/${id}` });
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
