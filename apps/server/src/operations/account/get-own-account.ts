import { permissions } from "@mainstay/api";
import type { Plan } from "@mainstay/plan";
import { findPerson } from "@mainstay/store";
import { hasAccount } from "../../people/actor-of.ts";
import { isAllowed } from "../../people/is-allowed.ts";
import type { Request, Services } from "../operation.ts";

/** Who asks, who that is in the plan, and what they may do. */
export async function getOwnAccount(
  { database, record }: Services,
  { person }: Request<unknown, unknown, unknown>,
) {
  const { name, role, units } = person;
  const account = hasAccount(person) ? await findPerson(database.db, person.id) : undefined;
  const inPlan = account && findByAddress(record.head.plan, account.email);
  return {
    ...(account === undefined ? {} : { id: account.id }),
    ...(inPlan === undefined ? {} : { person: inPlan.id }),
    name,
    role,
    units: [...units],
    permissions: permissions.filter((permission) => isAllowed(person, permission)),
  };
}

/** Who of the plan has an e-mail address; undefined for nobody, or several, of whom it would be a guess. */
function findByAddress({ people }: Pick<Plan, "people">, email: string) {
  const [found, ...others] = people.filter(({ contacts }) =>
    contacts.some(
      ({ kind, address }) => kind === "email" && address.toLowerCase() === email.toLowerCase(),
    ),
  );
  return others.length === 0 ? found : undefined;
}
