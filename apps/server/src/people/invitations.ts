import { randomUUID } from "node:crypto";
import type { Role } from "@mainstay/api";
import {
  type Actor,
  addInvitation,
  type Database,
  type Invitation,
  setupInviter,
} from "@mainstay/store";
import { makeSecretText } from "./secret-text.ts";

/** Who invites to what, and for how long. */
export type InvitationWish = {
  /** Who is to come back, where it is somebody who is known and has nothing to come in with. */
  readonly person?: string;
  readonly role: Role;
  readonly units: readonly string[];
  readonly createdBy: Actor;
  readonly now: Date;
  readonly minutes: number;
  /** Where browsers reach the server. */
  readonly origin: string;
};

/**
 * Makes a link with which one person makes a local account. What is secret stands behind the #, which browsers do not
 * send: no log of a server or a proxy has it.
 */
export async function makeInvitation(
  { db }: Database,
  { person, role, units, createdBy, now, minutes, origin }: InvitationWish,
): Promise<{ readonly invitation: Invitation; readonly link: string }> {
  const { text, hash } = makeSecretText("");
  const invitation = {
    id: randomUUID(),
    ...(person === undefined ? {} : { person }),
    role,
    units,
    createdBy: createdBy.name,
    createdAt: now,
    expiresAt: new Date(now.getTime() + minutes * 60_000),
  };
  await addInvitation(db, { ...invitation, hash }, { at: now, actor: createdBy });
  return { invitation, link: `${origin}/setup#${text}` };
}

/** A link for whoever reads the terminal to become an administrator, once, within an hour. */
export async function makeSetupLink(
  database: Database,
  { origin, now }: { readonly origin: string; readonly now: Date },
): Promise<string> {
  const createdBy = { name: setupInviter, way: "server" } as const;
  const wish = { role: "administrator", units: [], createdBy, minutes: 60 } as const;
  return (await makeInvitation(database, { ...wish, origin, now })).link;
}
