import {
  type Actor,
  findPerson,
  findSessionOwner,
  type PersonRecord,
  writeAuditAlone,
} from "@mainstay/store";
import type { SignInServices } from "./sign-in.ts";
import type { Way } from "./ways.ts";

/** A request of the sign-in that was answered. */
export type Attempt = {
  readonly way: Way;
  readonly body: unknown;
  readonly address: string;
  /** Who had a session, or had given a password, before. */
  readonly before: string | undefined;
  readonly response: Response;
};

/** Writes into the audit who came in or failed to, who left, and who changed how they come in. */
export async function auditSignIn(services: SignInServices, attempt: Attempt): Promise<void> {
  const { way, body, address, before, response } = attempt;
  if (way.does === undefined) return;
  const { db } = services.database;
  const token = newSessionToken(response.headers);
  const owner = token === undefined ? undefined : await findSessionOwner(db, { token });
  const hasFailed = failureOf(response);
  if (way.does === "sign-in" && owner === undefined && hasFailed === undefined) return;
  if (way.does === "sign-out" && before === undefined) return;
  const id = owner ?? before;
  const person = id === undefined ? undefined : await findPerson(db, id);
  await writeAuditAlone(db, {
    at: services.now(),
    actor: actorIn(person, body),
    action: hasFailed === undefined ? way.does : `${way.does}-failed`,
    ...(person === undefined ? {} : { subject: `people/${person.id}` }),
    detail: {
      address,
      ...(way.by === undefined ? {} : { by: way.by }),
      ...(person === undefined ? {} : { person: person.email }),
      ...(hasFailed === undefined ? {} : { reason: hasFailed }),
    },
  });
}

/** Whoever is known by then, or the name that a stranger gave. */
function actorIn(person: PersonRecord | undefined, body: unknown): Actor {
  const way = "sign-in";
  if (person === undefined) return { name: givenAddress(body) ?? "unknown", way };
  return { id: person.id, name: person.name, way };
}

/** Why a request failed: its status, or what the page that it leads to is told; undefined if it did not. */
function failureOf({ status, headers }: Response): string | undefined {
  if (status >= 400) return `HTTP ${status}`;
  const location = headers.get("location");
  if (location === null) return undefined;
  return new URL(location, "http://here").searchParams.get("error") ?? undefined;
}

/** The token of a session that a response begins; the cookie holds it before its signature. */
function newSessionToken(headers: Headers): string | undefined {
  for (const cookie of headers.getSetCookie()) {
    const token = /^(?:__Secure-)?mainstay\.session=([^;.]+)\./.exec(cookie)?.[1];
    if (token !== undefined) return decodeURIComponent(token);
  }
  return undefined;
}

function givenAddress(body: unknown): string | undefined {
  const email: unknown = Reflect.get(Object(body), "email");
  return typeof email === "string" ? email.slice(0, 200) : undefined;
}
