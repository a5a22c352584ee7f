import { findPasskey, removePasskey as remove } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import { actorOf } from "../../people/actor-of.ts";
import { mayTend } from "../../people/whose.ts";
import type { Request, Services } from "../operation.ts";

/** Removes a passkey. Of other people's passkeys nobody but administrators learns even that they are there. */
export async function removePasskey(
  { database: { db }, now }: Services,
  { person, path }: Request<{ readonly passkey: string }, unknown, unknown>,
) {
  const passkey = await findPasskey(db, path.passkey);
  if (passkey === undefined || !mayTend(person, passkey.person)) {
    throw new Refusal(404, `There is no passkey ${path.passkey}.`);
  }
  await remove(db, passkey, { at: now(), actor: actorOf(person) });
  return {};
}
