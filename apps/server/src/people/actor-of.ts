import type { Actor } from "@mainstay/store";
import type { Person } from "../http/context.ts";

/** Somebody as the log and the audit name them: with the id of their account, if they came in by one. */
export function actorOf(person: Person): Actor {
  const { id, name, way } = person;
  return hasAccount(person) ? { id, name, way } : { name, way };
}

/**
 * Whether somebody came in by an account that is theirs. The administrator's token is a setting of the server: whoever has it
 * may have an account as well, and nobody can tell.
 */
export function hasAccount({ way }: Person): boolean {
  return way !== "administrator-token";
}
