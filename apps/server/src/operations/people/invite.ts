import type { Role } from "@mainstay/api";
import { findPerson } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import { actorOf } from "../../people/actor-of.ts";
import { makeInvitation } from "../../people/invitations.ts";
import type { Request, Services } from "../operation.ts";
import { toInvitation } from "./list-invitations.ts";
import { absent } from "./require-done.ts";
import { requireUnits } from "./require-units.ts";

type Body = {
  readonly role: Role;
  readonly units: readonly string[];
  readonly person?: string | undefined;
};

/** So long does an invitation hold. */
const minutes = 24 * 60;

/** Makes a link with which one person makes a local account. */
export async function invite(
  services: Services,
  { person, body: { role, units, person: known } }: Request<unknown, unknown, Body>,
) {
  const { database, origin, now } = services;
  requireUnits(services, units);
  if (known !== undefined) await requireNoWayIn(services, known);
  const back = known === undefined ? {} : { person: known };
  const wish = { ...back, role, units, createdBy: actorOf(person), now: now(), minutes, origin };
  const { invitation, link } = await makeInvitation(database, wish);
  return { ...toInvitation(invitation), link };
}

/** Throws a Refusal for who is not there, or can come in: a link must never be a second way into an account. */
async function requireNoWayIn({ database: { db } }: Services, known: string): Promise<void> {
  const found = await findPerson(db, known);
  if (found === undefined) throw absent(known);
  if (!found.hasWayIn) return;
  throw new Refusal(
    409,
    `${found.name} can come in: to replace an account that was lost, remove it and invite anew.`,
  );
}
