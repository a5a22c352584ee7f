import { type Kysely, sql } from "kysely";
import type { AuditEntry } from "../audit/audit-entry.ts";
import { writeAudit } from "../audit/write-audit.ts";
import type { Tables } from "../database/tables.ts";
import type { Account } from "./kept-person.ts";
import type { PersonRecord } from "./person.ts";

/** By which account of an identity provider somebody is known. */
export type Link = Account & { readonly person: Pick<PersonRecord, "id" | "name" | "email"> };

/**
 * Has the audit tell by which account somebody came in, where it does not tell so yet: at their first sign-in, and where it
 * told of another account before.
 */
export async function noteLink(
  db: Kysely<Tables>,
  { provider, account, person: { id, name, email } }: Link,
  at: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    const last = await trx
      .selectFrom("audit")
      .select("detail")
      .where("actor_id", "=", id)
      .where("action", "=", linkAction)
      .where(sql`detail->>'provider'`, "=", provider)
      .orderBy("id", "desc")
      .limit(1)
      .executeTakeFirst();
    const before = last === undefined ? undefined : accountIn(last.detail);
    if (before === account) return;
    await writeAudit(trx, {
      at,
      actor: { id, name, way: "sign-in" },
      action: linkAction,
      subject: `people/${id}`,
      detail: { person: email, provider, account, ...(before === undefined ? {} : { before }) },
    });
  });
}

/** What the audit calls it. */
const linkAction = "link-account";

function accountIn(detail: object): string | undefined {
  const account: unknown = Reflect.get(detail, "account");
  return typeof account === "string" ? account : undefined;
}

/** The account that an entry of the audit tells of, and whose it is; undefined where it tells of something else. */
export function linkIn({
  action,
  subject,
  detail,
}: Pick<AuditEntry, "action" | "subject" | "detail">): (Account & { person: string }) | undefined {
  if (action !== linkAction || subject?.startsWith("people/") !== true) return undefined;
  const { provider, account } = detail;
  if (typeof provider !== "string" || typeof account !== "string") return undefined;
  return { provider, account, person: subject.slice("people/".length) };
}
