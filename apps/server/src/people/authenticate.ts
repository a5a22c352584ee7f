import { permissions, Role } from "@mainstay/api";
import {
  findPerson,
  findToken,
  noteTokenUse,
  type PersonRecord,
  type TokenRecord,
} from "@mainstay/store";
import { bearerToken } from "../http/bearer-token.ts";
import type { Authenticate, Person } from "../http/context.ts";
import { Denial } from "./denial.ts";
import { JoinedLookups } from "./joined-lookups.ts";
import { secretHash } from "./secret-text.ts";
import { allowedOrigins } from "./sign-in/allowed-origins.ts";
import type { KnownSession, SignIn, SignInServices } from "./sign-in/sign-in.ts";

/** What API tokens begin with, so that whoever finds one knows what it is. */
export const tokenPrefix = "mst_";

const safeMethods = ["GET", "HEAD", "OPTIONS"];

/** What finding out who asks works with. */
export type AuthenticateParts = SignInServices & {
  readonly signIn: SignIn;
  readonly origin: string;
};

/**
 * Finds out who asks, by an API token or by the cookie of a session. Role and units are those of this moment. Throws a
 * Refusal for who is known and may do nothing yet, and for a session that another site makes a browser use.
 */
export function authenticateBy(parts: AuthenticateParts): Authenticate {
  const tokens = new JoinedLookups<Person | undefined>();
  const sessions = new JoinedLookups<SignedIn | undefined>();
  return async (request) => {
    const { headers } = request;
    const sent = headers.get("authorization");
    if (sent !== null) return tokens.find(sent, () => byToken(sent, parts));
    const cookie = headers.get("cookie");
    if (cookie === null) return undefined;
    const signedIn = await sessions.find(cookie, () => byCookie(headers, parts));
    return signedIn === undefined ? undefined : admitted(request, signedIn, parts.origin);
  };
}

async function byToken(
  sent: string,
  { database: { db }, now }: AuthenticateParts,
): Promise<Person | undefined> {
  const text = bearerToken(sent);
  if (text === undefined || !text.startsWith(tokenPrefix)) return undefined;
  const token = await findToken(db, { hash: secretHash(text) });
  if (token === undefined || !isValid(token, now())) return undefined;
  const person = await findPerson(db, token.person);
  if (person === undefined) return undefined;
  await noteTokenUse(db, token, now());
  const scopes = permissions.filter((permission) => token.scopes.includes(permission));
  const { id, observer, expiresAt: until } = token;
  return { ...toPerson(person, "token"), until, scopes, token: { id, observer } };
}

function isValid({ revokedAt, expiresAt }: TokenRecord, now: Date): boolean {
  return revokedAt === undefined && expiresAt > now;
}

type SignedIn = { readonly person: PersonRecord; readonly session: KnownSession };

async function byCookie(
  headers: Headers,
  { signIn, database: { db } }: AuthenticateParts,
): Promise<SignedIn | undefined> {
  const session = await signIn.findSession(headers);
  if (session === undefined) return undefined;
  const person = await findPerson(db, session.person);
  return person === undefined ? undefined : { person, session };
}

function admitted(request: Request, { person, session }: SignedIn, origin: string): Person {
  requireOwnOrigin(request, person, origin);
  if (person.isLocal && !person.hasSecondFactor) {
    throw new Denial(
      actorBy(person, "session"),
      "Set up a second factor first: POST /api/auth/two-factor/enable, then verify-totp.",
    );
  }
  return { ...toPerson(person, "session"), until: session.expiresAt, session: session.id };
}

/** A browser sends the cookie also with requests of other sites, but then it says of which (Fetch Standard, Origin). */
function requireOwnOrigin({ method, headers }: Request, person: PersonRecord, own: string): void {
  if (safeMethods.includes(method)) return;
  const origin = headers.get("origin");
  if (origin !== null && allowedOrigins(own).includes(origin)) return;
  throw new Denial(
    actorBy(person, "session"),
    `With a session, what changes anything has to come from ${own}, and this came from ${origin ?? "nowhere"}: send an API token instead.`,
  );
}

function toPerson(person: PersonRecord, way: OwnWay): Person {
  const { email, role: given, units } = person;
  const role = Role.safeParse(given);
  const actor = actorBy(person, way);
  if (role.success) return { ...actor, email, role: role.data, units };
  throw new Denial(actor, `${email} has no role yet: ask an administrator for one.`);
}

type OwnWay = "session" | "token";

function actorBy<Way extends OwnWay>({ id, name }: PersonRecord, way: Way) {
  return { id, name, way };
}
