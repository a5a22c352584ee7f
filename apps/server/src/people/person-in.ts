import type { Person as PlanPerson, Plan } from "@mainstay/plan";
import type { Person } from "../http/context.ts";

type People = Plan["people"];

/** Who of the plan somebody is, by the e-mail address of their account; undefined for nobody, or several, of whom it would be a guess. */
export function personIn(
  { people }: Pick<Plan, "people">,
  { email }: Pick<Person, "email">,
): PlanPerson | undefined {
  return email === undefined
    ? undefined
    : (knownAddresses(people).get(email.toLowerCase()) ?? undefined);
}

const known = new WeakMap<People, ReadonlyMap<string, PlanPerson | null>>();

function knownAddresses(people: People): ReadonlyMap<string, PlanPerson | null> {
  const found = known.get(people) ?? byAddress(people);
  known.set(people, found);
  return found;
}

/** Null stands for an address that several have. */
function byAddress(people: People): ReadonlyMap<string, PlanPerson | null> {
  const found = new Map<string, PlanPerson | null>();
  for (const person of people) {
    for (const { kind, address } of person.contacts) {
      if (kind !== "email") continue;
      const other = found.get(address.toLowerCase());
      found.set(address.toLowerCase(), other === undefined || other === person ? person : null);
    }
  }
  return found;
}
