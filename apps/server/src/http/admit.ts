import type { Permission } from "@mainstay/api";
import type { Context } from "hono";
import { actorOf } from "../people/actor-of.ts";
import { Denial } from "../people/denial.ts";
import { isAllowed } from "../people/is-allowed.ts";
import { auditDenial } from "./audit-denial.ts";
import type { Authenticate, Person, Services } from "./context.ts";
import { Refusal } from "./refusal.ts";

/** Who is to be known, and what they must be allowed to do. */
export type Admission = {
  readonly services: Services;
  readonly authenticate: Authenticate;
  readonly permission: Permission;
};

/**
 * Who asks, if they may do what they ask for. Throws a Refusal if not, of which the audit tells.
 */
export async function admit(
  context: Context,
  { services, authenticate, permission }: Admission,
): Promise<Person> {
  return auditDenial(context, { services, person: undefined }, async () => {
    const person = await authenticate(context.req.raw);
    if (person === undefined) throw new Refusal(401, "Sign in, or send an API token.");
    if (isAllowed(person, permission)) return person;
    const { role, scopes } = person;
    throw new Denial(
      actorOf(person),
      scopes === undefined
        ? `The role ${role} has no permission ${permission}.`
        : `The API token is for ${scopes.join(", ")} as far as the role ${role} goes, and not for ${permission}.`,
    );
  });
}
