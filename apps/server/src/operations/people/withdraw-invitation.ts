import { withdrawInvitation as withdraw } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import { actorOf } from "../../people/actor-of.ts";
import type { Request, Services } from "../operation.ts";

/** Takes an invitation back that nobody has accepted. */
export async function withdrawInvitation(
  { database: { db }, now }: Services,
  { person, path }: Request<{ readonly invitation: string }, unknown, unknown>,
) {
  if (!(await withdraw(db, path.invitation, { at: now(), actor: actorOf(person) }))) {
    throw new Refusal(404, `There is no open invitation ${path.invitation}.`);
  }
  return {};
}
