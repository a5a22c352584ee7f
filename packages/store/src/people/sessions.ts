import type { Kysely } from "kysely";
import type { Doing } from "../audit/audit-entry.ts";
import { writeAudit } from "../audit/write-audit.ts";
import type { Tables } from "../database/tables.ts";

/** A sign-in that still holds. */
export type SessionRecord = {
  readonly id: string;
  readonly person: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** The network address and the browser that it was made from. */
  readonly address: string | undefined;
  readonly agent: string | undefined;
};

/** The sessions of somebody that have not expired, the latest first. */
export async function listSessions(
  db: Kysely<Tables>,
  { person, now }: { readonly person: string; readonly now: Date },
): Promise<readonly SessionRecord[]> {
  const rows = await db
    .selectFrom("sessions")
    .select(["id", "person", "created_at", "expires_at", "address", "agent"])
    .where("person", "=", person)
    .where("expires_at", ">", now)
    .orderBy("created_at", "desc")
    .execute();
  return rows.map(({ address, agent, created_at, expires_at, ...row }) => ({
    ...row,
    createdAt: created_at,
    expiresAt: expires_at,
    address: address ?? undefined,
    agent: agent ?? undefined,
  }));
}

/** Whose session it is, by its id or by what its cookie holds; undefined if there is no such session. */
export async function findSessionOwner(
  db: Kysely<Tables>,
  session: { readonly id: string } | { readonly token: string },
): Promise<string | undefined> {
  const row = await db
    .selectFrom("sessions")
    .select("person")
    .where((where) =>
      "id" in session ? where("id", "=", session.id) : where("token", "=", session.token),
    )
    .executeTakeFirst();
  return row?.person;
}

/** Takes back a session that was begun and that nobody was given, by what its cookie would have held. */
export async function takeBackSession(db: Kysely<Tables>, token: string): Promise<void> {
  await db.deleteFrom("sessions").where("token", "=", token).execute();
}

/** Ends a session, with its entry in the audit: the next request with it is nobody's. Of none nothing is written. */
export async function endSession(db: Kysely<Tables>, session: string, doing: Doing): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const ended = await trx
      .deleteFrom("sessions")
      .where("id", "=", session)
      .returning("person")
      .executeTakeFirst();
    if (ended === undefined) return;
    const subject = `people/${ended.person}`;
    await writeAudit(trx, { ...doing, action: "end-session", subject, detail: { session } });
  });
}
