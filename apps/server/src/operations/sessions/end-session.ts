import { endSession as end, findSessionOwner } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import { actorOf } from "../../people/actor-of.ts";
import { mayTend } from "../../people/whose.ts";
import type { Request, Services } from "../operation.ts";

/** Ends a session. Of other people's sessions nobody but administrators learns even that they are there. */
export async function endSession(
  { database: { db }, now }: Services,
  { person, path: { session } }: Request<{ readonly session: string }, unknown, unknown>,
) {
  const owner = await findSessionOwner(db, { id: session });
  if (owner === undefined || !mayTend(person, owner)) {
    throw new Refusal(404, `There is no session ${session}.`);
  }
  await end(db, session, { at: now(), actor: actorOf(person) });
  return {};
}
