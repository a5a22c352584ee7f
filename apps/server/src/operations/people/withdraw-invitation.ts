import { withdrawInvitation as withdraw, writeAudit } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import type { Request, Services } from "../operation.ts";

/** Takes an invitation back that nobody has accepted. */
export async function withdrawInvitation(
  { database: { db }, now }: Services,
  { person: { name }, path }: Request<{ readonly invitation: string }, unknown, unknown>,
) {
  const subject = `invitations/${path.invitation}`;
  if (!(await withdraw(db, path.invitation))) {
    throw new Refusal(404, `There is no open invitation ${path.invitation}.`);
  }
  await writeAudit(db, { at: now(), actor: name, action: "withdraw-invitation", subject });
  return {};
}
