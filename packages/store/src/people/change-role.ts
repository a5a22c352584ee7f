import { type Kysely, sql, type Transaction } from "kysely";
import type { Doing } from "../audit/audit-entry.ts";
import { writeAudit } from "../audit/write-audit.ts";
import type { Tables } from "../database/tables.ts";
import type { RoleFrom } from "./people-tables.ts";
import { isSameRole } from "./given-role.ts";
import { findPerson, type PersonRecord } from "./person.ts";

/** Who is meant, and whether the identity provider lets people in: who comes in by it alone is no administrator who stays, without it. */
export type MeantPerson = { readonly person: string; readonly hasProvider: boolean };

/** What somebody is to be from now on. */
export type RoleChange = MeantPerson & {
  /** Undefined takes the role away. */
  readonly role: string | undefined;
  readonly units: readonly string[];
  readonly roleFrom: RoleFrom;
};

/** What came of it: done; or there is no such person; or nobody would be left who can give out roles. */
export type RoleOutcome = "changed" | "absent" | "last-administrator";

/** Gives somebody a role and units, with its entry in the audit, or none of both. The last administrator stays one. */
export function changeRole(
  db: Kysely<Tables>,
  { person, hasProvider, role, units, roleFrom }: RoleChange,
  doing: Doing,
): Promise<RoleOutcome> {
  return db.transaction().execute(async (trx) => {
    const others = await lockOtherAdministrators(trx, { person, hasProvider });
    const before = await findPerson(trx, person);
    if (before === undefined) return "absent";
    if (role !== "administrator" && isLast(before, others)) return "last-administrator";
    await trx
      .updateTable("people")
      .set({ role: role ?? null, units, role_from: roleFrom })
      .where("id", "=", person)
      .execute();
    if (!isSameRole(before, { role, units })) {
      await writeAudit(trx, {
        ...doing,
        action: "change-role",
        subject: `people/${person}`,
        detail: {
          person: before.email,
          from: { role: before.role, units: before.units },
          to: { role, units },
        },
      });
    }
    return "changed";
  });
}

/** Removes somebody with all that they come in by, with its entry in the audit. The last administrator stays. */
export function removePerson(
  db: Kysely<Tables>,
  { person, hasProvider }: MeantPerson,
  doing: Doing,
): Promise<RoleOutcome> {
  return db.transaction().execute(async (trx) => {
    const others = await lockOtherAdministrators(trx, { person, hasProvider });
    const before = await findPerson(trx, person);
    if (before === undefined) return "absent";
    if (isLast(before, others)) return "last-administrator";
    await trx.deleteFrom("people").where("id", "=", person).execute();
    await writeAudit(trx, {
      ...doing,
      action: "remove-person",
      subject: `people/${person}`,
      detail: { person: before.email, name: before.name, role: before.role, units: before.units },
    });
    return "changed";
  });
}

/** Whether there is an administrator who can come in: with a second factor, or by the identity provider where there is one. */
export async function hasAdministrator(
  db: Kysely<Tables>,
  { hasProvider }: Pick<MeantPerson, "hasProvider">,
): Promise<boolean> {
  const row = await db
    .selectFrom("people")
    .select("id")
    .where("role", "=", "administrator")
    .where(canComeIn(hasProvider))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** How many administrators there are beside somebody. Whoever changes roles at the same time waits here for the other. */
async function lockOtherAdministrators(
  trx: Transaction<Tables>,
  { person, hasProvider }: MeantPerson,
): Promise<number> {
  const administrators = await trx
    .selectFrom("people")
    .select("id")
    .where("role", "=", "administrator")
    .where((where) => where.or([canComeIn(hasProvider), where("id", "=", person)]))
    .orderBy("id")
    .forUpdate()
    .execute();
  return administrators.filter(({ id }) => id !== person).length;
}

const hasSecondFactor = sql<boolean>`people.two_factor_enabled`;

const hasAccount = sql<boolean>`exists (
  select from accounts where accounts.person = people.id and accounts.provider <> 'credential')`;

function canComeIn(hasProvider: boolean) {
  return hasProvider ? sql<boolean>`(${hasSecondFactor} or ${hasAccount})` : hasSecondFactor;
}

function isLast({ role }: PersonRecord, others: number): boolean {
  return role === "administrator" && others === 0;
}
