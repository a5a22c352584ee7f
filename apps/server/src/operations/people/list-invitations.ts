import { Role } from "@mainstay/api";
import { type Invitation, listInvitations as list } from "@mainstay/store";
import type { Services } from "../operation.ts";

/** The invitations that can still be accepted. */
export async function listInvitations({ database, now }: Services) {
  const invitations = await list(database.db, now());
  return { items: invitations.map(toInvitation) };
}

/** An invitation as administrators see it. */
export function toInvitation({ role, units, createdAt, expiresAt, ...invitation }: Invitation) {
  return {
    ...invitation,
    role: Role.parse(role),
    units: [...units],
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  };
}
