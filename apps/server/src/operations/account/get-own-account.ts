import { permissions } from "@mainstay/api";
import { hasAccount } from "../../people/actor-of.ts";
import { isAllowed } from "../../people/is-allowed.ts";
import { personIn } from "../../people/person-in.ts";
import type { Request, Services } from "../operation.ts";

/** Who asks, who that is in the plan, and what they may do. */
export function getOwnAccount(
  { record }: Services,
  { person }: Request<unknown, unknown, unknown>,
) {
  const { id, name, role, units } = person;
  const inPlan = personIn(record.head.plan, person);
  return {
    ...(hasAccount(person) ? { id } : {}),
    ...(inPlan === undefined ? {} : { person: inPlan.id }),
    name,
    role,
    units: [...units],
    permissions: permissions.filter((permission) => isAllowed(person, permission)),
  };
}
