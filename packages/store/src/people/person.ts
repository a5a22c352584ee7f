import { type Kysely, sql } from "kysely";
import type { Tables } from "../database/tables.ts";
import type { RoleFrom } from "./people-tables.ts";

/** Somebody who has an account. */
export type PersonRecord = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly createdAt: Date;
  /** Undefined while nobody has given them one: then they may do nothing. */
  readonly role: string | undefined;
  readonly units: readonly string[];
  readonly roleFrom: RoleFrom;
  /** Whether they sign in with a password of our own instead of the identity provider. */
  readonly isLocal: boolean;
  readonly hasSecondFactor: boolean;
  /** Whether they have anything to come in with. After a restore those with local accounts have not, until they are invited. */
  readonly hasWayIn: boolean;
};

/** Somebody by id; undefined for nobody. */
export async function findPerson(
  db: Kysely<Tables>,
  id: string,
): Promise<PersonRecord | undefined> {
  const [row] = await selectPeople(db).where("people.id", "=", id).execute();
  return row === undefined ? undefined : toPerson(row);
}

/** Who signs in by an account of an identity provider; undefined for nobody. */
export async function findPersonByAccount(
  db: Kysely<Tables>,
  { provider, account }: { readonly provider: string; readonly account: string },
): Promise<PersonRecord | undefined> {
  const [row] = await selectPeople(db)
    .where(
      "people.id",
      "in",
      db
        .selectFrom("accounts")
        .select("person")
        .where("provider", "=", provider)
        .where("account", "=", account),
    )
    .execute();
  return row === undefined ? undefined : toPerson(row);
}

/** Whose e-mail address it is; undefined for nobody's. */
export async function findPersonByEmail(
  db: Kysely<Tables>,
  email: string,
): Promise<PersonRecord | undefined> {
  const [row] = await selectPeople(db).where("people.email", "=", email).execute();
  return row === undefined ? undefined : toPerson(row);
}

/** The roles of those among ids who have one now. */
export async function rolesOf(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("people")
    .select(["id", "role"])
    .where("id", "in", ids)
    .where("role", "is not", null)
    .execute();
  return new Map(rows.flatMap(({ id, role }) => (role === null ? [] : [[id, role] as const])));
}

/**
 * A page of everybody whose name or e-mail address contains `text`, by name, and how many there are in all; of those with a
 * role alone where that is asked for.
 */
export async function listPeople(
  db: Kysely<Tables>,
  {
    limit,
    after,
    text = "",
    withRole = false,
  }: {
    readonly limit: number;
    readonly after: number;
    readonly text?: string;
    readonly withRole?: boolean;
  },
): Promise<{ readonly people: readonly PersonRecord[]; readonly total: number }> {
  const isWanted = sql<boolean>`position(lower(${text}) in lower(people.name || ' ' || people.email)) > 0
    and (${!withRole} or people.role is not null)`;
  const rows = await selectPeople(db)
    .where(isWanted)
    .orderBy("people.name")
    .orderBy("people.id")
    .limit(limit)
    .offset(after)
    .execute();
  const { total } = await db
    .selectFrom("people")
    .where(isWanted)
    .select(({ fn }) => fn.countAll<string>().as("total"))
    .executeTakeFirstOrThrow();
  return { people: rows.map(toPerson), total: Number(total) };
}

function selectPeople(db: Kysely<Tables>) {
  return db
    .selectFrom("people")
    .select([
      "people.id",
      "people.name",
      "people.email",
      "people.created_at as createdAt",
      "people.role",
      "people.units",
      "people.role_from as roleFrom",
      isLocal.as("isLocal"),
      "people.two_factor_enabled as hasSecondFactor",
      hasWayIn.as("hasWayIn"),
    ]);
}

const isLocal = sql<boolean>`exists (
  select from accounts where accounts.person = people.id and accounts.provider = 'credential')`;

const hasWayIn = sql<boolean>`exists (select from accounts where accounts.person = people.id)`;

type PersonSelected = Omit<PersonRecord, "role"> & { readonly role: string | null };

function toPerson({ role, ...person }: PersonSelected): PersonRecord {
  return { ...person, role: role ?? undefined };
}
