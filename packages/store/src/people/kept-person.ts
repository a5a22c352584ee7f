import { randomUUID } from "node:crypto";
import { type Kysely, type Selectable, sql, type Transaction } from "kysely";
import * as z from "zod";
import { inBatches } from "../database/in-batches.ts";
import type { Tables } from "../database/tables.ts";

const Account = z.strictObject({ provider: z.string(), account: z.string() }).readonly();

/** An account of an identity provider: under which name that is known here, and what it calls whoever it is. */
export type Account = z.output<typeof Account>;

/**
 * Somebody as a backup keeps them: who they are, what they may do, and by which account of an identity provider they are known
 * again. Nothing that anybody could come in with is among it: no password, second factor, passkey, session or token.
 */
export const KeptPerson = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    isEmailVerified: z.boolean(),
    createdAt: z.iso.datetime(),
    role: z.string().exactOptional(),
    units: z.array(z.string()).readonly(),
    roleFrom: z.enum(["nobody", "provider", "administrator"]),
    accounts: z.array(Account).readonly(),
  })
  .readonly();
export type KeptPerson = z.output<typeof KeptPerson>;

/** What a provider of accounts is called that have a password of our own. */
const ownAccounts = "credential";

/** Everybody who has an account, in order of their ids; read as they are asked for. */
export async function* readKeptPeople(db: Kysely<Tables>): AsyncGenerator<KeptPerson> {
  const rows = inBatches((limit, last: Row | undefined) =>
    db
      .selectFrom("people")
      .select(["id", "name", "email", "email_verified", "created_at", "role", "units", "role_from"])
      .select(accounts.as("accounts"))
      .where("id", ">", last?.id ?? "")
      .orderBy("id")
      .limit(limit)
      .execute(),
  );
  for await (const row of rows) yield toKeptPerson(row);
}

const accounts = sql<KeptPerson["accounts"]>`(
  select coalesce(json_agg(json_build_object('provider', provider, 'account', account)
    order by provider, account), '[]')
  from accounts where person = people.id and provider <> ${ownAccounts})`;

type Row = Pick<
  Selectable<Tables["people"]>,
  "id" | "name" | "email" | "email_verified" | "created_at" | "role" | "units" | "role_from"
> &
  Pick<KeptPerson, "accounts">;

function toKeptPerson(row: Row): KeptPerson {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    isEmailVerified: row.email_verified,
    createdAt: row.created_at.toISOString(),
    ...(row.role === null ? {} : { role: row.role }),
    units: row.units,
    roleFrom: row.role_from,
    accounts: row.accounts,
  };
}

/** Brings somebody back who is not there. */
export async function restorePerson(
  trx: Transaction<Tables>,
  { accounts: known, isEmailVerified, createdAt, role, roleFrom, ...fields }: KeptPerson,
): Promise<void> {
  await trx
    .insertInto("people")
    .values({
      ...fields,
      email_verified: isEmailVerified,
      created_at: createdAt,
      role: role ?? null,
      role_from: roleFrom,
    })
    .execute();
  for (const { provider, account } of known) {
    await trx
      .insertInto("accounts")
      .values({ id: randomUUID(), person: fields.id, provider, account, password: null })
      .execute();
  }
}
