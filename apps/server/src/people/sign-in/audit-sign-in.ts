import {
  type Actor,
  type AuditWish,
  findPerson,
  findSessionOwner,
  type PersonRecord,
  takeBackSession,
  writeAuditAlone,
} from "@mainstay/store";
import { Refusal } from "../../http/refusal.ts";
import { auditOrLog } from "../audit-or-log.ts";
import type { StrangerTally } from "../../http/stranger-tally.ts";
import { authPath } from "./sign-in-facts.ts";
import type { SignInServices } from "./sign-in.ts";
import type { Way } from "./ways.ts";

/** What the audit of the sign-in works with: it counts how often strangers fail. */
export type AuditedServices = SignInServices & { readonly failures: StrangerTally };

/** A request of the sign-in. */
export type Attempt = {
  readonly way: Way;
  readonly body: unknown;
  readonly address: string;
  /** Who had a session, or had given a password, before. */
  readonly before: { readonly person: string; readonly hasSession: boolean } | undefined;
};

/**
 * Writes into the audit that somebody is about to change how they come in, before they do: of what is changed then, and
 * cannot be taken back, the audit knows in any case. Throws where it cannot be written.
 */
export async function auditIntent(services: AuditedServices, attempt: Attempt): Promise<void> {
  const { way, before } = attempt;
  if (way.does !== "change-sign-in" || before?.hasSession !== true) return;
  const { db } = services.database;
  const person = await findPerson(db, before.person);
  const entry = entryOf(services, attempt, { person, action: "begin-change-sign-in" });
  await writeAuditAlone(db, entry);
}

/**
 * Writes into the audit who came in or failed to, who left, and who changed how they come in. A session that cannot be written
 * down is taken back, and a Refusal thrown: nobody comes in without an entry. What let nobody in is in the log at least; of the
 * failures of strangers one a minute, way and address is written down, and how many were not.
 */
export async function auditSignIn(
  services: AuditedServices,
  attempt: Attempt,
  response: Response,
): Promise<void> {
  const { way, before } = attempt;
  if (way.does === undefined && response.status !== 401 && response.status !== 403) return;
  const { db } = services.database;
  const token = newSessionToken(response.headers);
  const owner = token === undefined ? undefined : await findSessionOwner(db, { token });
  const failure = failureOf(response);
  if (way.does === "sign-in" && owner === undefined && failure === undefined) return;
  if (way.does === "sign-out" && before === undefined) return;
  const failed = failure === undefined ? undefined : toldOfFailure(services, attempt, failure);
  if (failed === null) return;
  const id = owner ?? before?.person;
  const person = id === undefined ? undefined : await findPerson(db, id);
  const action = failed === undefined ? (way.does ?? "denied") : failedAction(way);
  const entry = entryOf(services, attempt, { person, action, more: failed });
  if (owner === undefined) await auditOrLog(services, entry);
  else await writeAuditAlone(db, entry);
}

function failedAction({ does }: Way): string {
  return does === undefined ? "denied" : `${does}-failed`;
}

/** Takes back the session that a response begins, as what goes with it could not be written. */
export async function takeBack(
  { database, log }: AuditedServices,
  { headers }: Response,
  error: unknown,
): Promise<never> {
  const token = newSessionToken(headers);
  if (token === undefined) throw error;
  log.error({ error }, "a sign-in is taken back, as it is not in the audit");
  await takeBackSession(database.db, token);
  throw new Refusal(
    503,
    "Nobody comes in while that cannot be written into the audit: try again in a moment. Whoever runs the server finds the reason in its log.",
  );
}

type Said = {
  readonly person: PersonRecord | undefined;
  readonly action: string;
  readonly more?: object | undefined;
};

/** What the audit says of a failure; null where it says nothing, as strangers fail as often as they like. */
function toldOfFailure(
  { failures, now }: AuditedServices,
  { way, address, before }: Attempt,
  reason: string,
): object | null {
  if (before?.hasSession === true) return { reason };
  const told = failures.count({ what: way.path, address }, now().getTime());
  return told === undefined ? null : { reason, ...told };
}

function entryOf(
  { now }: AuditedServices,
  { way, body, address }: Attempt,
  { person, action, more }: Said,
): AuditWish {
  return {
    at: now(),
    actor: actorIn(person, body),
    action,
    ...subjectOf(way, person),
    detail: {
      address,
      ...(way.by === undefined ? {} : { by: way.by }),
      ...(person === undefined ? {} : { person: person.email }),
      ...more,
    },
  };
}

/** Whom it is about; of what does nothing to anybody, what was denied. */
function subjectOf({ method, path, does }: Way, person: PersonRecord | undefined) {
  if (does === undefined) return { subject: `${method} ${authPath}${path}` };
  return person === undefined ? {} : { subject: `people/${person.id}` };
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
