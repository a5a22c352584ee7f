import type { KeptPerson } from "../people/kept-person.ts";
import type { Told } from "./told.ts";

/** Somebody who is not as the audit tells of them. */
type PersonFault = {
  /** Which of the people, counted from 1. */
  readonly number: number;
  /** Who, in words. */
  readonly about: string;
  /** What is wrong, as the end of a sentence that begins with them. */
  readonly fault: string;
};

/** How many people there are; or the first whose role, units or accounts are others than the audit tells of, or who is missing. */
export async function holdPeople(
  people: AsyncIterable<KeptPerson> | Iterable<KeptPerson>,
  { roles, links }: Pick<Told, "roles" | "links">,
): Promise<number | PersonFault> {
  let number = 0;
  for await (const person of people) {
    number++;
    const fault = roles.faultOf(person) ?? links.faultOf(person);
    if (fault !== undefined) return { number, about: `${person.name} (${person.email})`, fault };
  }
  const missing = roles.missing();
  return missing === undefined ? number : { number, ...missing };
}
