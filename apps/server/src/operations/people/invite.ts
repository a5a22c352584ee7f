import type { Role } from "@mainstay/api";
import { writeAudit } from "@mainstay/store";
import { makeInvitation } from "../../people/invitations.ts";
import type { Request, Services } from "../operation.ts";
import { toInvitation } from "./list-invitations.ts";
import { requireUnits } from "./require-units.ts";

type Body = { readonly role: Role; readonly units: readonly string[] };

/** So long does an invitation hold. */
const minutes = 24 * 60;

/** Makes a link with which one person makes a local account. */
export async function invite(
  services: Services,
  { person: { name }, body: { role, units } }: Request<unknown, unknown, Body>,
) {
  const { database, origin, now } = services;
  requireUnits(services, units);
  const wish = { role, units, createdBy: name, now: now(), minutes, origin };
  const { invitation, link } = await makeInvitation(database, wish);
  await writeAudit(database.db, {
    at: now(),
    actor: name,
    action: "invite",
    subject: `invitations/${invitation.id}`,
    detail: { role, units },
  });
  return { ...toInvitation(invitation), link };
}
