import { removePerson as remove } from "@mainstay/store";
import { actorOf } from "../../people/actor-of.ts";
import type { Request, Services } from "../operation.ts";
import { requireDone } from "./require-done.ts";

/** Removes an account with its sessions and tokens. */
export async function removePerson(
  { database, connected, now }: Services,
  { person, path }: Request<{ readonly person: string }, unknown, unknown>,
) {
  const doing = { at: now(), actor: actorOf(person) };
  const meant = { person: path.person, hasProvider: connected.provider !== undefined };
  requireDone(await remove(database.db, meant, doing), path.person);
  return {};
}
