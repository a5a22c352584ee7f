import type { listContributors } from "@mainstay/api";
import type * as z from "zod";

/** How somebody stands to an analysis; `not-saved` while the server does not know that they are to answer. */
export type Standing =
  | z.output<typeof listContributors.answer>["items"][number]["standing"]
  | "not-saved";

/** Whether inviting would give them what they lack. */
export function isInvitable(standing: Standing): boolean {
  return standing === "no-account" || standing === "may-not" || standing === "not-saved";
}

/** Whether somebody can answer, and what to do if not. */
export function standingWords(
  standing: Standing,
  { mayInvite }: { readonly mayInvite: boolean },
): string {
  const who = mayInvite ? "" : " A continuity manager can invite them.";
  switch (standing) {
    case "may-answer":
      return "can come in and answer.";
    case "may-not":
      return `has an account, which may not change this yet.${who}`;
    case "no-account":
      return `has no account yet.${who}`;
    case "no-address":
      return "has no e-mail address in the plan: without one nobody can tell which account is theirs.";
    case "not-saved":
      return "is not saved as a contributor yet.";
  }
}
