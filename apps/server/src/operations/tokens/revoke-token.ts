import { findToken, revokeToken as revoke } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import { actorOf } from "../../people/actor-of.ts";
import { mayTend } from "../../people/whose.ts";
import type { Request, Services } from "../operation.ts";

/** Revokes an API token for good. */
export async function revokeToken(
  { database: { db }, now }: Services,
  { person, path }: Request<{ readonly token: string }, unknown, unknown>,
) {
  const token = await findToken(db, { id: path.token });
  if (token === undefined || !mayTend(person, token.person)) {
    throw new Refusal(404, `There is no token ${path.token}.`);
  }
  await revoke(db, token, { at: now(), actor: actorOf(person) });
  return {};
}
