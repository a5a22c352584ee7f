import type { Person } from "../http/context.ts";
import { Refusal } from "../http/refusal.ts";
import { hasAccount } from "./actor-of.ts";

/** Throws a Refusal where it cannot be known who asks: then the same person could approve what they submitted. */
export function requireAccount(person: Person): void {
  if (hasAccount(person)) return;
  throw new Refusal(
    403,
    "The administrator's token is nobody's own, and approvals are given and asked for by people: sign in, or send an API token of your account.",
  );
}

/** Throws a Refusal where somebody asks with an API token that is not for approving. */
export function requireForApproving(person: Person): void {
  if (isForApproving(person)) return;
  throw new Refusal(403, "This API token is not for approving: it has no scope plan:approve.");
}

/** Whether it may be approved by what somebody came in with: by a session always, by an API token if it is for that. */
export function isForApproving({ scopes }: Person): boolean {
  return scopes === undefined || scopes.includes("plan:approve");
}
