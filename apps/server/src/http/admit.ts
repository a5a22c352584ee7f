import type { Permission } from "@mainstay/api";
import { type Actor, writeAuditAlone } from "@mainstay/store";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";
import { actorOf } from "../people/actor-of.ts";
import { Denial } from "../people/denial.ts";
import { isAllowed } from "../people/is-allowed.ts";
import type { Authenticate, Person, Services } from "./context.ts";
import { Refusal } from "./refusal.ts";
import { StrangerTally } from "./stranger-tally.ts";

/** Who is to be known, and what they must be allowed to do. */
export type Admission = {
  readonly services: Services;
  readonly authenticate: Authenticate;
  readonly permission: Permission;
};

/**
 * Who asks, if they may do what they ask for. Throws a Refusal if not; the audit has it, but for requests that do not even
 * say who sends them.
 */
export async function admit(
  context: Context,
  { services, authenticate, permission }: Admission,
): Promise<Person> {
  return auditDenial(context, { services, person: undefined }, async () => {
    const person = await authenticate(context.req.raw);
    if (person === undefined) throw new Refusal(401, "Sign in, or send an API token.");
    if (isAllowed(person, permission)) return person;
    const { role, scopes } = person;
    throw new Denial(
      actorOf(person),
      scopes === undefined
        ? `The role ${role} has no permission ${permission}.`
        : `The API token is for ${scopes.join(", ")} as far as the role ${role} goes, and not for ${permission}.`,
    );
  });
}

/** Strangers choose the paths that they ask for, and the audit is kept for ever. */
const longestSubject = 200;

/** Does something, and writes into the audit if it is denied. */
export async function auditDenial<Answer>(
  context: Context,
  { services, person }: { readonly services: Services; readonly person: Person | undefined },
  act: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await act();
  } catch (error) {
    const unwritten =
      error instanceof Refusal && isDenial(context, error) && error.status === 401
        ? tallyOf(services).count(remoteOf(context), services.now().getTime())
        : 0;
    if (error instanceof Refusal && isDenial(context, error) && unwritten !== undefined) {
      await writeAuditAlone(services.database.db, {
        at: services.now(),
        actor: actorIn(error, person),
        action: "denied",
        subject: `${context.req.method} ${context.req.path}`.slice(0, longestSubject),
        detail: {
          status: error.status,
          reason: error.message,
          ...(unwritten === 0 ? {} : { unwritten }),
        },
      });
    }
    throw error;
  }
}

const tallies = new WeakMap<Services, StrangerTally>();

function tallyOf(services: Services): StrangerTally {
  const tally = tallies.get(services) ?? new StrangerTally();
  tallies.set(services, tally);
  return tally;
}

/** The other end: behind a reverse proxy all strangers are one. */
function remoteOf(context: Context): string {
  return getConnInfo(context).remote.address ?? "unknown";
}

function actorIn(error: Refusal, person: Person | undefined): Actor {
  if (error instanceof Denial) return error.actor;
  return person === undefined ? { name: "unknown", way: "stranger" } : actorOf(person);
}

function isDenial(context: Context, { status }: Refusal): boolean {
  return status === 403 || (status === 401 && context.req.header("authorization") !== undefined);
}
