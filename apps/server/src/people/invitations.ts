import { randomUUID } from "node:crypto";
import type { Role } from "@mainstay/api";
import { addInvitation, type Database, type Invitation, setupInviter } from "@mainstay/store";
import { makeSecretText } from "./secret-text.ts";

/** Who invites to what, and for how long. */
export type InvitationWish = {
  readonly role: Role;
  readonly units: readonly string[];
  readonly createdBy: string;
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
  { role, units, createdBy, now, minutes, origin }: InvitationWish,
): Promise<{ readonly invitation: Invitation; readonly link: string }> {
  const { text, hash } = makeSecretText("");
  const invitation = {
    id: randomUUID(),
    role,
    units,
    createdBy,
    createdAt: now,
    expiresAt: new Date(now.getTime() + minutes * 60_000),
  };
  await addInvitation(db, { ...invitation, hash });
  return { invitation, link: `${origin}/setup#${text}` };
}

/** A link for whoever reads the terminal to become an administrator, once, within an hour. */
export async function makeSetupLink(
  database: Database,
  { origin, now }: { readonly origin: string; readonly now: Date },
): Promise<string> {
  const wish = { role: "administrator", units: [], createdBy: setupInviter, minutes: 60 } as const;
  return (await makeInvitation(database, { ...wish, origin, now })).link;
}
