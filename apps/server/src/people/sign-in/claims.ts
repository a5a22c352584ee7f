import * as z from "zod";

/** What an identity provider says of somebody; any provider says more. */
export const Claims = z.looseObject({
  sub: z.string().min(1),
  name: z.string().optional(),
  email: z.string().optional(),
  preferred_username: z.string().optional(),
  upn: z.string().optional(),
});
export type Claims = z.output<typeof Claims>;

/** The claims in an ID token whose signature was verified before; undefined where it holds none. */
export function claimsIn(idToken: string): Claims | undefined {
  try {
    const [, payload = ""] = idToken.split(".");
    return Claims.parse(JSON.parse(Buffer.from(payload, "base64url").toString("utf8")));
  } catch {
    return undefined;
  }
}

/**
 * The address that somebody is known by. Entra ID sends `email` only where it is asked for as an optional claim, and the
 * name with which people sign in otherwise. It is for people to read: accounts are told apart by `sub`.
 */
export function addressOf({ email, preferred_username, upn }: Claims): string | undefined {
  return [email, preferred_username, upn].find((name) => name?.includes("@"));
}
