import { findPerson, listPasskeys as list } from "@mainstay/store";
import { passkeyOrigin } from "../../people/sign-in/passkey-origin.ts";
import { ownerAskedFor } from "../../people/whose.ts";
import type { Request, Services } from "../operation.ts";

/** The passkeys of somebody, and whether and where they can add one. */
export async function listPasskeys(
  { database: { db }, origin }: Services,
  { person, query }: Request<unknown, { readonly person?: string | undefined }, unknown>,
) {
  const owner = ownerAskedFor(person, query.person);
  const passkeys = await list(db, owner);
  const items = passkeys.map(({ id, name, createdAt }) => ({
    id,
    name,
    createdAt: createdAt?.toISOString(),
  }));
  const account = await findPerson(db, owner);
  if (account?.isLocal !== true) return { items, whyNone: onlyLocal };
  const at = passkeyOrigin(origin);
  return at === undefined ? { items, whyNone: nowhere } : { items, origin: at };
}

const onlyLocal =
  "Passkeys belong to local accounts, which let people in while the company's sign-in is down.";
const nowhere =
  "Browsers have passkeys only for a server that is reached by HTTPS and by a name: MAINSTAY_ORIGIN says how this one is.";
