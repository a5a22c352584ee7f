import { type Kysely, sql, type Transaction } from "kysely";
import type { Tables } from "../database/tables.ts";

/** Something that somebody should do, as it is found. */
export type FoundNotice = {
  /** What it is about, the same each time that it is found. */
  readonly key: string;
  /** The rule that asks for it. */
  readonly kind: string;
  /** The record that it is about, such as `sops/by-fax`. */
  readonly record?: string;
  readonly message: string;
};

/** The same with when it was found first. */
export type Notice = FoundNotice & { readonly since: string };

/** What changed among the notices. */
export type NoticeChanges = {
  readonly open: number;
  readonly added: number;
  readonly gone: number;
};

/** Of which notices somebody says which are open, and what else is done in the same transaction, given those that are new. */
export type KeepingNotices = {
  /** All kinds, if left out. */
  readonly isOwn?: (kind: string) => boolean;
  readonly within?: (trx: Transaction<Tables>, added: readonly FoundNotice[]) => Promise<void>;
};

/**
 * Makes what was found now the open notices of its kinds: what was open already stays since when it was, and what is not found any more is
 * gone. Doing it twice is the same as once.
 */
export async function keepNotices(
  db: Kysely<Tables>,
  found: readonly FoundNotice[],
  at: Date,
  { isOwn = () => true, within }: KeepingNotices = {},
): Promise<NoticeChanges> {
  const now = at.toISOString();
  const byKey = new Map(found.map((notice) => [notice.key, notice]));
  return db.transaction().execute(async (trx) => {
    await sql`lock table notices in share row exclusive mode`.execute(trx);
    const open = await trx
      .selectFrom("notices")
      .select(["key", "kind"])
      .where("gone", "is", null)
      .execute();
    const known = new Set(open.flatMap(({ key, kind }) => (isOwn(kind) ? [key] : [])));
    for (const { key, kind, record, message } of byKey.values()) {
      if (known.has(key)) {
        await trx
          .updateTable("notices")
          .set({ message, seen: now })
          .where("key", "=", key)
          .where("gone", "is", null)
          .execute();
      } else {
        const row = {
          key,
          kind,
          record: record ?? null,
          message,
          since: now,
          seen: now,
          gone: null,
        };
        await trx.insertInto("notices").values(row).execute();
      }
    }
    const gone = [...known].filter((key) => !byKey.has(key));
    await sql`
      update notices set gone = ${now} where gone is null and key = any(${gone}::text[])`.execute(
      trx,
    );
    const added = [...byKey.values()].filter(({ key }) => !known.has(key));
    await within?.(trx, added);
    return { open: byKey.size, added: added.length, gone: gone.length };
  });
}

/** The open notices, the oldest first. */
export async function listNotices(db: Kysely<Tables>): Promise<readonly Notice[]> {
  const rows = await db
    .selectFrom("notices")
    .selectAll()
    .where("gone", "is", null)
    .orderBy("since")
    .orderBy("id")
    .execute();
  return rows.map(({ key, kind, record, message, since }) => ({
    key,
    kind,
    message,
    since: since.toISOString(),
    ...(record === null ? {} : { record }),
  }));
}
