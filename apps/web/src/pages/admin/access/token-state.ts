import { dayWords, instantWords } from "../../../components/instant-words.ts";
import type { Token } from "./access-queries.ts";

/** Whether a token still works, and until when. */
export function tokenState(
  { revokedAt, expiresAt }: Pick<Token, "revokedAt" | "expiresAt">,
  now: Date,
): { readonly works: boolean; readonly words: string } {
  if (revokedAt !== undefined) return { works: false, words: `revoked ${dayWords(revokedAt)}` };
  if (new Date(expiresAt) <= now) return { works: false, words: `ended ${dayWords(expiresAt)}` };
  return { works: true, words: `until ${dayWords(expiresAt)}` };
}

/** When a token was last used; the server notes it to the hour. */
export function usedWords({ usedAt }: Pick<Token, "usedAt">): string {
  return usedAt === undefined ? "never" : instantWords(usedAt);
}
