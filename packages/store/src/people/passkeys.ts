import type { Kysely, Selectable } from "kysely";
import type { Doing } from "../audit/audit-entry.ts";
import { writeAudit } from "../audit/write-audit.ts";
import type { Tables } from "../database/tables.ts";

/** A passkey, without what is needed to check it. */
export type PasskeyRecord = {
  readonly id: string;
  readonly person: string;
  /** What its owner calls it. */
  readonly name: string | undefined;
  readonly createdAt: Date | undefined;
};

/** The passkeys of somebody, the latest first. */
export async function listPasskeys(
  db: Kysely<Tables>,
  person: string,
): Promise<readonly PasskeyRecord[]> {
  const rows = await db
    .selectFrom("passkeys")
    .selectAll()
    .where("person", "=", person)
    .orderBy("created_at", "desc")
    .execute();
  return rows.map(toPasskey);
}

/** A passkey by its id; undefined if there is none. */
export async function findPasskey(
  db: Kysely<Tables>,
  id: string,
): Promise<PasskeyRecord | undefined> {
  const row = await db.selectFrom("passkeys").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? undefined : toPasskey(row);
}

/** Removes a passkey, with its entry in the audit: nobody signs in with it any more. Of none nothing is written. */
export async function removePasskey(
  db: Kysely<Tables>,
  { id, person, name }: PasskeyRecord,
  doing: Doing,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom("passkeys")
      .where("id", "=", id)
      .executeTakeFirst();
    if (numDeletedRows === 0n) return;
    const detail = { by: "passkey gone", ...(name === undefined ? {} : { name }) };
    const subject = `people/${person}`;
    await writeAudit(trx, { ...doing, action: "change-sign-in", subject, detail });
  });
}

function toPasskey({
  id,
  person,
  name,
  created_at,
}: Selectable<Tables["passkeys"]>): PasskeyRecord {
  return { id, person, name: name ?? undefined, createdAt: created_at ?? undefined };
}
