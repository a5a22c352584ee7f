import { Refusal } from "../http/refusal.ts";
import type { Person } from "../http/context.ts";
import { isAllowed } from "./is-allowed.ts";

/** Whether something of somebody's sign-in is for this person to see and to end: their own, and all for administrators. */
export function mayTend(person: Person, owner: string): boolean {
  return person.id === owner || isAllowed(person, "people:manage");
}

/** Whose sessions or tokens are asked for: one's own, if nobody is named. Throws a Refusal where that is not allowed. */
export function ownerAskedFor(person: Person, named: string | undefined): string {
  const owner = named ?? person.id;
  if (mayTend(person, owner)) return owner;
  throw new Refusal(403, "Only administrators see what is other people's: leave person out.");
}
