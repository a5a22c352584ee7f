import { removePerson as remove } from "@mainstay/store";
import type { Request, Services } from "../operation.ts";
import { requireDone } from "./require-done.ts";

/** Removes an account with its sessions and tokens. */
export async function removePerson(
  { database, now }: Services,
  { person: { name }, path }: Request<{ readonly person: string }, unknown, unknown>,
) {
  requireDone(await remove(database.db, path.person, { at: now(), actor: name }), path.person);
  return {};
}
