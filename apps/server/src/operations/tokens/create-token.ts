import { randomUUID } from "node:crypto";
import type { Permission } from "@mainstay/api";
import { addToken, findPerson } from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import { actorOf } from "../../people/actor-of.ts";
import { tokenPrefix } from "../../people/authenticate.ts";
import { isAllowed } from "../../people/is-allowed.ts";
import { makeSecretText } from "../../people/secret-text.ts";
import type { Person, Request, Services } from "../operation.ts";
import { toToken } from "./to-token.ts";

type Body = {
  readonly name: string;
  readonly scopes: readonly Permission[];
  readonly expiresAt: string;
  readonly observer?: string | undefined;
};

const longestDays = 366;

/** Makes an API token for who is signed in; the answer is the only place where it ever stands. */
export async function createToken(
  { database: { db }, now }: Services,
  { person, body: { name, scopes, expiresAt, observer } }: Request<unknown, unknown, Body>,
) {
  if (person.scopes !== undefined) {
    throw new Refusal(403, "Sign in to make API tokens: a token makes no others.");
  }
  requireGranted(person, scopes);
  const at = now();
  const expires = requireInTime(expiresAt, at);
  // Somebody who is known by a setting of the server alone has no account that a token could belong to.
  if ((await findPerson(db, person.id)) === undefined) {
    throw new Refusal(422, "Tokens belong to accounts, and this way in has none: sign in.");
  }
  const { text, hash } = makeSecretText(tokenPrefix);
  const token = {
    id: randomUUID(),
    person: person.id,
    name,
    scopes,
    createdAt: at,
    expiresAt: expires,
    observer,
  };
  await addToken(db, { ...token, hash }, { at, actor: actorOf(person) });
  return { ...toToken({ ...token, revokedAt: undefined, usedAt: undefined }), token: text };
}

function requireGranted(person: Person, scopes: readonly Permission[]): void {
  const problems = scopes.flatMap((scope, at) =>
    isAllowed(person, scope)
      ? []
      : [{ path: ["body", "scopes", at], message: `the role ${person.role} does not have it` }],
  );
  if (problems.length === 0) return;
  throw new Refusal(422, "A token can do no more than its owner.", { problems });
}

function requireInTime(expiresAt: string, now: Date): Date {
  const expires = new Date(expiresAt);
  const days = (expires.getTime() - now.getTime()) / 86_400_000;
  if (days > 0 && days <= longestDays) return expires;
  throw new Refusal(422, `expiresAt is ${expiresAt}: it has to lie within a year from now.`);
}
