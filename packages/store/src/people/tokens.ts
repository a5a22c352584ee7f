import type { Kysely, Selectable } from "kysely";
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
};

/** A token that is new. */
export type NewToken = Omit<TokenRecord, "revokedAt" | "usedAt"> & {
  /** SHA-256 of the token, in hexadecimal. */
  readonly hash: string;
};

/** Writes a token down. */
export async function addToken(db: Kysely<Tables>, token: NewToken): Promise<void> {
  const { createdAt, expiresAt, ...fields } = token;
  await db
    .insertInto("tokens")
    .values({
      ...fields,
      created_at: createdAt.toISOString(),
      expires_at: expiresAt.toISOString(),
    })
    .execute();
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

/** Revokes a token for good. */
export async function revokeToken(db: Kysely<Tables>, id: string, at: Date): Promise<void> {
  await db
    .updateTable("tokens")
    .set({ revoked_at: at.toISOString() })
    .where("id", "=", id)
    .where("revoked_at", "is", null)
    .execute();
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
  };
}
