import type { Kysely, Selectable, Transaction } from "kysely";
import type { Doing } from "../audit/audit-entry.ts";
import { writeAudit } from "../audit/write-audit.ts";
import type { Tables } from "../database/tables.ts";
import { findPersonByEmail } from "./person.ts";

/** A link that makes a local account, once. */
export type Invitation = {
  readonly id: string;
  /** Who comes back by it, where it is for somebody who is known and has nothing to come in with. */
  readonly person?: string;
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

/**
 * Writes an invitation down, with its entry in the audit. `hash` is the SHA-256 of what stands in the link, in hexadecimal.
 */
export async function addInvitation(
  db: Kysely<Tables>,
  { createdBy, createdAt, expiresAt, ...fields }: Invitation & { readonly hash: string },
  doing: Doing,
): Promise<void> {
  const { id, role, units, person } = fields;
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto("invitations")
      .values({
        ...fields,
        created_by: createdBy,
        created_at: createdAt.toISOString(),
        expires_at: expiresAt.toISOString(),
      })
      .execute();
    const subject = `invitations/${id}`;
    await writeAudit(trx, { ...doing, action: "invite", subject, detail: { role, units, person } });
  });
}

/** The invitations that somebody can still accept, the latest first. */
export async function listInvitations(
  db: Kysely<Tables>,
  now: Date,
): Promise<readonly Invitation[]> {
  const rows = await open(db, now).orderBy("created_at", "desc").execute();
  return rows.map(({ id, person, role, units, created_by, created_at, expires_at }) => ({
    id,
    ...(person === null ? {} : { person }),
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

/** Takes an invitation back, with its entry in the audit. Returns whether there was one. */
export function withdrawInvitation(db: Kysely<Tables>, id: string, doing: Doing): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom("invitations")
      .where("id", "=", id)
      .where("accepted_at", "is", null)
      .executeTakeFirst();
    if (numDeletedRows === 0n) return false;
    await writeAudit(trx, {
      ...doing,
      action: "withdraw-invitation",
      subject: `invitations/${id}`,
    });
    return true;
  });
}

/**
 * Makes the account of somebody who was invited, with its entry in the audit, and uses the invitation up, all or none: of
 * several who accept at once one does. Whoever is known, has nothing to come in with, and is meant gets a way in again.
 * `closed` where it was used or has expired, `taken` where the address has an account already, `other` where it is meant for
 * another address.
 */
export function acceptInvitation(
  db: Kysely<Tables>,
  { hash, now, newcomer }: { readonly hash: string; readonly now: Date; newcomer: Newcomer },
): Promise<"accepted" | "closed" | "taken" | "other"> {
  const { name, email, password } = newcomer;
  return db.transaction().execute(async (trx) => {
    const invitation = await open(trx, now).where("hash", "=", hash).forUpdate().executeTakeFirst();
    if (invitation === undefined) return "closed";
    const { role, units, created_by: invitedBy } = invitation;
    const id = await admitInvited(trx, { newcomer, invitation });
    if (id === "taken" || id === "other") return id;
    const person = id.known ?? newcomer.id;
    await trx
      .insertInto("accounts")
      .values({ id: newcomer.id, person, provider: "credential", account: person, password })
      .execute();
    await trx
      .updateTable("invitations")
      .set({ accepted_at: now.toISOString() })
      .where("id", "=", invitation.id)
      .execute();
    // Each start printed a link, and the first that is followed ends them all.
    if (invitedBy === setupInviter) {
      await trx
        .deleteFrom("invitations")
        .where("created_by", "=", setupInviter)
        .where("accepted_at", "is", null)
        .execute();
    }
    await writeAudit(trx, {
      at: now,
      actor: { id: person, name, way: "invitation" },
      action: "accept-invitation",
      subject: `people/${person}`,
      detail: { person: email, role, units, invitedBy },
    });
    return "accepted";
  });
}

/** Adds whoever was invited to the people, or gives the role to whom it is meant for; says who that is if they were known. */
async function admitInvited(
  trx: Transaction<Tables>,
  {
    newcomer: { id, name, email },
    invitation: { person, role, units, created_by: invitedBy },
  }: { readonly newcomer: Newcomer; readonly invitation: Selectable<Tables["invitations"]> },
): Promise<{ readonly known?: string } | "taken" | "other"> {
  // Of several who come back to the same account at once the second one finds that it has a way in.
  await trx.selectFrom("people").select("id").where("email", "=", email).forUpdate().execute();
  const known = await findPersonByEmail(trx, email);
  if (person !== null && known?.id !== person) return "other";
  const given = { role, units, role_from: "administrator" } as const;
  if (known === undefined) {
    const added = await trx
      .insertInto("people")
      .values({ id, name, email, ...given })
      .onConflict((conflict) => conflict.column("email").doNothing())
      .returning("id")
      .executeTakeFirst();
    return added === undefined ? "taken" : {};
  }
  // Whoever starts the server could do anything else as well.
  const isMeant = person === known.id || invitedBy === setupInviter;
  if (known.hasWayIn || !isMeant) return "taken";
  await trx.updateTable("people").set(given).where("id", "=", known.id).execute();
  return { known: known.id };
}

function open(db: Kysely<Tables>, now: Date) {
  return db
    .selectFrom("invitations")
    .selectAll()
    .where("accepted_at", "is", null)
    .where("expires_at", ">", now);
}
