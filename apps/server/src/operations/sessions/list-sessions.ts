import { listSessions as list } from "@mainstay/store";
import { ownerAskedFor } from "../../people/whose.ts";
import type { Request, Services } from "../operation.ts";

/** Where somebody is signed in. */
export async function listSessions(
  { database, now }: Services,
  { person, query }: Request<unknown, { readonly person?: string | undefined }, unknown>,
) {
  const owner = ownerAskedFor(person, query.person);
  const sessions = await list(database.db, { person: owner, now: now() });
  return {
    items: sessions.map(({ id, createdAt, expiresAt, address, agent }) => ({
      id,
      createdAt: createdAt.toISOString(),
      expiresAt: expiresAt.toISOString(),
      address,
      agent,
      isThis: id === person.session,
    })),
  };
}
