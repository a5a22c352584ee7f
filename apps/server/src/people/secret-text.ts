import { createHash, randomBytes } from "node:crypto";

/** A text that nobody can guess, and the hash under which it is known: the text itself is not kept. */
export type SecretText = { readonly text: string; readonly hash: string };

/** Makes one, of 256 random bits. */
export function makeSecretText(prefix: string): SecretText {
  const text = prefix + randomBytes(32).toString("base64url");
  return { text, hash: secretHash(text) };
}

/** SHA-256 in hexadecimal. What is random in all its bits needs no slow hash. */
export function secretHash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
