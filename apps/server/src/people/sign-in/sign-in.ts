import { createHash } from "node:crypto";
import {
  type Database,
  findPerson,
  findPersonByAccount,
  noteLink,
  spendCode,
} from "@mainstay/store";
import type { Logger } from "pino";
import { Refusal } from "../../http/refusal.ts";
import { StrangerTally } from "../../http/stranger-tally.ts";
import { Denial } from "../denial.ts";
import type { PeopleSettings } from "../people-settings.ts";
import {
  type Attempt,
  type AuditedServices,
  auditIntent,
  auditSignIn,
  takeBack,
} from "./audit-sign-in.ts";
import { followClaims } from "./follow-claims.ts";
import type { Claims } from "./claims.ts";
import { IdentityProvider } from "./identity-provider.ts";
import { type Auth, openAuth } from "./sign-in-options.ts";
import { addressHeader, authPath, providerId } from "./sign-in-facts.ts";
import { isUserVerified } from "./user-verified.ts";
import { findWay, type Way } from "./ways.ts";

/** What a sign-in works with. */
export type SignInServices = {
  readonly database: Database;
  readonly log: Logger;
  readonly now: () => Date;
};

/** Whose a session is. */
export type KnownSession = {
  readonly id: string;
  readonly person: string;
  readonly expiresAt: Date;
};

/** An answer, and what the identity provider said of whom if it was asked. */
type Answered = { readonly response: Response; readonly claims: Claims | undefined };

/** Signing in and out, and whatever is needed for it, below `/api/auth`. */
export class SignIn {
  readonly #services: AuditedServices;
  readonly #settings: PeopleSettings;
  readonly #auth: Auth;
  readonly #provider: IdentityProvider | undefined;

  constructor(settings: PeopleSettings & { readonly origin: string }, services: SignInServices) {
    const { database, log, now } = services;
    const { secret, origin, provider } = settings;
    const spend = (person: string, code: string) => {
      const hash = createHash("sha256").update(`${person} ${code}`).digest("hex");
      return spendCode(database.db, { hash, now: now() });
    };
    const parts = { database, secret, origin, log, spend };
    this.#services = { ...services, failures: new StrangerTally() };
    this.#settings = settings;
    this.#auth = openAuth(parts);
    this.#provider = provider === undefined ? undefined : new IdentityProvider(provider, parts);
  }

  /** Whether an identity provider is configured; whether it answers is another matter. */
  get hasProvider(): boolean {
    return this.#provider !== undefined;
  }

  /** The session of a cookie that is ours and still holds; undefined for any other. */
  async findSession(headers: Headers): Promise<KnownSession | undefined> {
    const found = await this.#auth.api.getSession({ headers });
    if (found === null) return undefined;
    const { id, userId: person, expiresAt } = found.session;
    return { id, person, expiresAt };
  }

  /** Answers a request, and writes into the audit what it did to who is signed in. `address` is where it comes from. */
  async handle(request: Request, address: string): Promise<Response> {
    const { method } = request;
    const path = new URL(request.url).pathname.slice(authPath.length);
    const way = findWay(method, path);
    if (way === undefined)
      throw new Refusal(404, `There is nothing at ${method} ${authPath}${path}.`);
    const text = method === "POST" ? await request.text() : undefined;
    const body = parseBody(text);
    const forwarded = forward(request, { address, text });
    const before = await this.#whoIsAsking(request.headers);
    if (way.needsLocalAccount === true) await this.#requireLocalAccount(before?.person);
    const attempt: Attempt = { way, body, address, before };
    await auditIntent(this.#services, attempt);
    const { response, claims } = await this.#unlessRefused(attempt, forwarded);
    try {
      if (claims !== undefined) await this.#follow(claims);
      await auditSignIn(this.#services, attempt, response);
    } catch (error) {
      await takeBack(this.#services, response, error);
    }
    return withRetryAfter(response);
  }

  /** The hash under which a password is kept. */
  async hashPassword(password: string): Promise<string> {
    const { password: passwords } = await this.#auth.$context;
    return passwords.hash(password);
  }

  /** An account of the provider never becomes a local one: whoever leaves the company would come in for as long as they like. */
  async #requireLocalAccount(id: string | undefined): Promise<void> {
    const person = id === undefined ? undefined : await findPerson(this.#services.database.db, id);
    if (person === undefined) throw new Refusal(401, "Sign in to add a passkey.");
    if (person.isLocal && person.hasSecondFactor) return;
    throw new Denial(
      { id: person.id, name: person.name, way: "session" },
      person.isLocal
        ? "Set up the authenticator app before a passkey."
        : "Passkeys belong to local accounts, and you sign in with the company's.",
    );
  }

  /** Answers an attempt; where we refuse it ourselves that is a failure as well. */
  async #unlessRefused(attempt: Attempt, request: Request): Promise<Answered> {
    try {
      requireAllowed(attempt.way, attempt.body);
      return await this.#answer(request, attempt.way);
    } catch (error) {
      if (error instanceof Refusal) {
        await auditSignIn(this.#services, attempt, new Response(null, { status: error.status }));
      }
      throw error;
    }
  }

  async #answer(request: Request, { path }: Way): Promise<Answered> {
    if (!path.startsWith("/sign-in/social") && !path.startsWith("/callback/")) {
      return { response: await this.#auth.handler(request), claims: undefined };
    }
    if (this.#provider === undefined) {
      throw new Refusal(404, "No identity provider is configured: sign in with a local account.");
    }
    return this.#provider.handle(request);
  }

  /** Does what follows from who the provider says it is. */
  async #follow(claims: Claims): Promise<void> {
    const { provider: settings } = this.#settings;
    if (settings === undefined) return;
    const account = { provider: providerId, account: claims.sub };
    const person = await findPersonByAccount(this.#services.database.db, account);
    if (person === undefined) return;
    const { database, now } = this.#services;
    await noteLink(database.db, { ...account, person }, now());
    await followClaims(this.#services, { person, claims, settings });
  }

  /** Whoever has a session, or has given a password and is about to give the second factor. */
  async #whoIsAsking(headers: Headers): Promise<Attempt["before"]> {
    const session = await this.findSession(headers);
    if (session !== undefined) return { person: session.person, hasSession: true };
    const challenge = /(?:^|; )(?:__Secure-)?mainstay\.two_factor=([^;.]+)/.exec(
      headers.get("cookie") ?? "",
    )?.[1];
    const name = challenge === undefined ? undefined : decoded(challenge);
    if (name === undefined) return undefined;
    const { internalAdapter } = await this.#auth.$context;
    const found = await internalAdapter.findVerificationValue(name);
    return found === null ? undefined : { person: found.value, hasSession: false };
  }
}

/** What a stranger wrote into a cookie; undefined where it decodes to nothing. */
function decoded(written: string): string | undefined {
  try {
    return decodeURIComponent(written);
  } catch {
    return undefined;
  }
}

function parseBody(text: string | undefined): unknown {
  if (text === undefined || text === "") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, "The body is not JSON.");
  }
}

function requireAllowed({ path }: Way, body: unknown): void {
  if (path === "/sign-in/social" && "idToken" in Object(body)) {
    throw new Refusal(400, "Leave idToken out: sign in by the page of the identity provider.");
  }
  if (path === "/passkey/verify-authentication" && !isUserVerified(body)) {
    throw new Refusal(400, "The passkey has to ask for a fingerprint, a face or a PIN.");
  }
}

function forward(
  request: Request,
  { address, text }: { address: string; text: string | undefined },
): Request {
  const headers = new Headers(request.headers);
  headers.set(addressHeader, address);
  return new Request(request.url, {
    method: request.method,
    headers,
    ...(text === undefined ? {} : { body: text }),
  });
}

function withRetryAfter(response: Response): Response {
  const seconds = response.headers.get("x-retry-after");
  if (seconds === null) return response;
  const headers = new Headers(response.headers);
  headers.set("retry-after", seconds);
  return new Response(response.body, { status: response.status, headers });
}
