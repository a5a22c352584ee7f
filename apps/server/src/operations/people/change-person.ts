import type { Role } from "@mainstay/api";
import { changeRole, findPerson } from "@mainstay/store";
import { actorOf } from "../../people/actor-of.ts";
import type { Request, Services } from "../operation.ts";
import { absent, requireDone } from "./require-done.ts";
import { requireUnits } from "./require-units.ts";
import { toAccount } from "./to-account.ts";

type Body = { readonly role?: Role | undefined; readonly units: readonly string[] };

/** Gives somebody a role and units, or takes the role away. */
export async function changePerson(
  services: Services,
  { person, path, body: { role, units } }: Request<{ readonly person: string }, unknown, Body>,
) {
  const { database, connected, now } = services;
  requireUnits(services, units);
  const change = {
    person: path.person,
    hasProvider: connected.provider !== undefined,
    role,
    units,
    roleFrom: "administrator",
  } as const;
  const doing = { at: now(), actor: actorOf(person) };
  requireDone(await changeRole(database.db, change, doing), path.person);
  const changed = await findPerson(database.db, path.person);
  if (changed === undefined) throw absent(path.person);
  return toAccount(changed);
}
