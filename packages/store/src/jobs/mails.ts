import { type Kysely, type Selectable, sql } from "kysely";
import type { Tables } from "../database/tables.ts";

/** A mail in plain text. */
export type Mail = {
  /** What it is, the same each time that it is written: of those with one key one is sent. */
  readonly key: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** ISO 8601, UTC: after that it helps nobody, and is not sent any more. */
  readonly expires: string;
};

/** What came of sending a mail: it was taken, it never will be, or it may be later, because of the mail or of the server. */
export type Delivery =
  | { readonly outcome: "sent" }
  | {
      readonly outcome: "refused" | "later";
      readonly because: "mail" | "server";
      readonly problem: string;
    };

/** Writes mails down to be sent, those whose key was never seen; says how many these are. */
export async function addMails(
  db: Kysely<Tables>,
  mails: readonly Mail[],
  at: Date,
): Promise<number> {
  if (mails.length === 0) return 0;
  const rows = mails.map(({ key, to, subject, text, expires }) => ({
    key,
    recipient: to,
    subject,
    body: text,
    made: at.toISOString(),
    expires,
  }));
  const added = await db
    .insertInto("mails")
    .values(rows)
    .onConflict((conflict) => conflict.column("key").doNothing())
    .returning("id")
    .execute();
  return added.length;
}

/**
 * Sends the next mail after one, by number, and writes down what came of it; undefined where none waits. What a process was
 * sending when it ended is sent again, whole: only the mail system knows whether it had arrived.
 */
export async function sendNext(
  db: Kysely<Tables>,
  { after, now }: { readonly after: string; readonly now: Date },
  send: (mail: Mail) => Promise<Delivery>,
): Promise<{ readonly id: string; readonly delivery: Delivery } | undefined> {
  return db.transaction().execute(async (trx) => {
    const row = await trx
      .selectFrom("mails")
      .selectAll()
      .where("id", ">", after)
      .where("sent", "is", null)
      .where("refused", "is", null)
      .where("expires", ">", now)
      .orderBy("id")
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (row === undefined) return undefined;
    const { id } = row;
    const delivery = await send(toMail(row));
    const at = now.toISOString();
    await trx
      .updateTable("mails")
      .set({
        attempts: sql`attempts + 1`,
        // What was sent may have had a secret in it, and is of no use here any more.
        ...(delivery.outcome === "sent" ? { sent: at, body: "" } : { problem: delivery.problem }),
        ...(delivery.outcome === "refused" ? { refused: at } : {}),
      })
      .where("id", "=", id)
      .execute();
    return { id, delivery };
  });
}

/** Forgets mails that nothing is done about any more; says how many. */
export async function forgetMails(db: Kysely<Tables>, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom("mails")
    .where("expires", "<", before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

function toMail({ key, recipient, subject, body, expires }: Selectable<Tables["mails"]>): Mail {
  return { key, to: recipient, subject, text: body, expires: expires.toISOString() };
}
