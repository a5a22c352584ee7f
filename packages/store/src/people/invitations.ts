import type { Kysely } from "kysely";
import { writeAudit } from "../audit/write-audit.ts";
import type { Tables } from "../database/tables.ts";

/** A link that makes a local account, once. */
export type Invitation = {
  readonly id: string;
  readonly role: string;
  readonly units: readonly string[];
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
};

/** Who accepts: their account with everything that it is to have. */
export type Newcomer = {
  readonly id: string;
  readonly name: string;
  /** In small letters. */
  readonly email: string;
  /** The password as it is kept: hashed. */
  readonly password: string;
};

/** Who invites the first administrator: a start of the server. */
export const setupInviter = "mainstay serve";

/** Writes an invitation down. `hash` is the SHA-256 of what stands in the link, in hexadecimal. */
export async function addInvitation(
  db: Kysely<Tables>,
  { createdBy, createdAt, expiresAt, ...fields }: Invitation & { readonly hash: string },
): Promise<void> {
  await db
    .insertInto("invitations")
    .values({
      ...fields,
      created_by: createdBy,
      created_at: createdAt.toISOString(),
      expires_at: expiresAt.toISOString(),
    })
    .execute();
}

/** The invitations that somebody can still accept, the latest first. */
export async function listInvitations(
  db: Kysely<Tables>,
  now: Date,
): Promise<readonly Invitation[]> {
  const rows = await open(db, now).orderBy("created_at", "desc").execute();
  return rows.map(({ id, role, units, created_by, created_at, expires_at }) => ({
    id,
    role,
    units,
    createdBy: created_by,
    createdAt: created_at,
    expiresAt: expires_at,
  }));
}

/** Whether an invitation can still be accepted. */
export async function isOpen(
  db: Kysely<Tables>,
  { hash, now }: { readonly hash: string; readonly now: Date },
): Promise<boolean> {
  const row = await open(db, now).where("hash", "=", hash).executeTakeFirst();
  return row !== undefined;
}

/** Takes an invitation back. Returns whether there was one. */
export async function withdrawInvitation(db: Kysely<Tables>, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom("invitations")
    .where("id", "=", id)
    .where("accepted_at", "is", null)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/**
 * Makes the account of somebody who was invited, with its entry in the audit, and uses the invitation up, all or none:
 * of several who accept at once one does. `closed` where it was used or has expired, `taken` where the e-mail address has
 * an account already.
 */
export function acceptInvitation(
  db: Kysely<Tables>,
  { hash, now, newcomer }: { readonly hash: string; readonly now: Date; newcomer: Newcomer },
): Promise<"accepted" | "closed" | "taken"> {
  const { id, name, email, password } = newcomer;
  return db.transaction().execute(async (trx) => {
    const invitation = await open(trx, now).where("hash", "=", hash).forUpdate().executeTakeFirst();
    if (invitation === undefined) return "closed";
    const { role, units } = invitation;
    const added = await trx
      .insertInto("people")
      .values({ id, name, email, role, units, role_from: "administrator" })
      .onConflict((conflict) => conflict.column("email").doNothing())
      .returning("id")
      .executeTakeFirst();
    if (added === undefined) return "taken";
    await trx
      .insertInto("accounts")
      .values({ id, person: id, provider: "credential", account: id, password })
      .execute();
    await trx
      .updateTable("invitations")
      .set({ accepted_at: now.toISOString() })
      .where("id", "=", invitation.id)
      .execute();
    // Each start printed a link, and the first that is followed ends them all.
    if (invitation.created_by === setupInviter) {
      await trx
        .deleteFrom("invitations")
        .where("created_by", "=", setupInviter)
        .where("accepted_at", "is", null)
        .execute();
    }
    await writeAudit(trx, {
      at: now,
      actor: name,
      action: "accept-invitation",
      subject: `people/${id}`,
      detail: { person: email, role, units, invitedBy: invitation.created_by },
    });
    return "accepted";
  });
}

function open(db: Kysely<Tables>, now: Date) {
  return db
    .selectFrom("invitations")
    .selectAll()
    .where("accepted_at", "is", null)
    .where("expires_at", ">", now);
}
