import type { Kysely, Selectable } from "kysely";
import type { Doing } from "../audit/audit-entry.ts";
import { writeAudit } from "../audit/write-audit.ts";
import type { Tables } from "../database/tables.ts";

/** A token for programs, as far as it can be shown. */
export type TokenRecord = {
  readonly id: string;
  readonly person: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly revokedAt: Date | undefined;
  /** To the hour. */
  readonly usedAt: Date | undefined;
  /** The only observer that it appends for; `*` for any, undefined until it first appends for one. */
  readonly observer: string | undefined;
};

/** A token that is new. */
export type NewToken = Omit<TokenRecord, "revokedAt" | "usedAt"> & {
  /** SHA-256 of the token, in hexadecimal. */
  readonly hash: string;
};

/** Writes a token down, with its entry in the audit. */
export async function addToken(db: Kysely<Tables>, token: NewToken, doing: Doing): Promise<void> {
  const { createdAt, expiresAt, observer, ...fields } = token;
  const { id, name, scopes } = token;
  const expires = expiresAt.toISOString();
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto("tokens")
      .values({
        ...fields,
        created_at: createdAt.toISOString(),
        expires_at: expires,
        observer: observer ?? null,
      })
      .execute();
    const detail = {
      name,
      scopes,
      expiresAt: expires,
      ...(observer === undefined ? {} : { observer }),
    };
    await writeAudit(trx, { ...doing, action: "create-token", subject: `tokens/${id}`, detail });
  });
}

/** The tokens of somebody, those that were revoked or have expired as well, the latest first. */
export async function listTokens(
  db: Kysely<Tables>,
  person: string,
): Promise<readonly TokenRecord[]> {
  const rows = await db
    .selectFrom("tokens")
    .selectAll()
    .where("person", "=", person)
    .orderBy("created_at", "desc")
    .execute();
  return rows.map(toToken);
}

/** A token by its id or by its hash; undefined if there is none. */
export async function findToken(
  db: Kysely<Tables>,
  by: { readonly id: string } | { readonly hash: string },
): Promise<TokenRecord | undefined> {
  const row = await db
    .selectFrom("tokens")
    .selectAll()
    .where((where) => ("id" in by ? where("id", "=", by.id) : where("hash", "=", by.hash)))
    .executeTakeFirst();
  return row === undefined ? undefined : toToken(row);
}

/** Revokes a token for good, with its entry in the audit; of one that was revoked nothing changes. */
export async function revokeToken(
  db: Kysely<Tables>,
  { id, name, person: owner }: Pick<TokenRecord, "id" | "name" | "person">,
  doing: Doing,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable("tokens")
      .set({ revoked_at: doing.at.toISOString() })
      .where("id", "=", id)
      .where("revoked_at", "is", null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return;
    const detail = { name, owner };
    await writeAudit(trx, { ...doing, action: "revoke-token", subject: `tokens/${id}`, detail });
  });
}

/** Binds a token to the observer that it first appends for, and returns the one that it is bound to, which may be another. */
export async function bindToken(
  db: Kysely<Tables>,
  id: string,
  observer: string,
): Promise<string | undefined> {
  await db
    .updateTable("tokens")
    .set({ observer })
    .where("id", "=", id)
    .where("observer", "is", null)
    .execute();
  return (await findToken(db, { id }))?.observer;
}

/** Notes that a token was used, once an hour at the most: a program that asks often is not slowed down by it. */
export async function noteTokenUse(
  db: Kysely<Tables>,
  { id, usedAt }: TokenRecord,
  now: Date,
): Promise<void> {
  if (usedAt !== undefined && now.getTime() - usedAt.getTime() < 3_600_000) return;
  await db.updateTable("tokens").set({ used_at: now.toISOString() }).where("id", "=", id).execute();
}

function toToken(row: Selectable<Tables["tokens"]>): TokenRecord {
  return {
    id: row.id,
    person: row.person,
    name: row.name,
    scopes: row.scopes,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    revokedAt: row.revoked_at ?? undefined,
    usedAt: row.used_at ?? undefined,
    observer: row.observer ?? undefined,
  };
}
