import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import type { Attempt, Call } from "@mainstay/store";

/** Makes the links by which people acknowledge a message, and knows them again. */
export type Links = {
  readonly linkTo: (call: Pick<Call, "id">, attempt: Pick<Attempt, "id">) => string;
  /** The number of the attempt that a token names; what is signed is only known once its call is. */
  readonly attemptIn: (token: string) => string | undefined;
  readonly isGenuine: (
    token: string,
    call: Pick<Call, "id">,
    attempt: Pick<Attempt, "id">,
  ) => boolean;
};

/** The path below which links lead. */
export const linkPath = "/called";

/**
 * Links that are signed with a key made from a secret of at least 32 characters. A token is short, since some channels count
 * characters: the number of the attempt, and 132 bits of a signature over it and over the call, which nobody can guess.
 */
export function signedLinks(secret: string, origin: string): Links {
  const key = Buffer.from(hkdfSync("sha256", secret, "", "mainstay acknowledgements", 32));
  const tokenOf = (call: Pick<Call, "id">, attempt: Pick<Attempt, "id">) => {
    const signature = createHmac("sha256", key)
      .update(`${call.id} ${attempt.id}`)
      .digest("base64url");
    return `${attempt.id}-${signature.slice(0, 22)}`;
  };
  return {
    linkTo: (call, attempt) => `${origin}${linkPath}/${tokenOf(call, attempt)}`,
    attemptIn: (token) => /^(\d{1,18})-[\w-]{22}$/.exec(token)?.[1],
    isGenuine: (token, call, attempt) => {
      const [given, own] = [Buffer.from(token), Buffer.from(tokenOf(call, attempt))];
      return given.length === own.length && timingSafeEqual(given, own);
    },
  };
}
