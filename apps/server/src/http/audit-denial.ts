import type { Actor } from "@mainstay/store";
import type { Context } from "hono";
import { actorOf } from "../people/actor-of.ts";
import { auditOrLog } from "../people/audit-or-log.ts";
import { Denial } from "../people/denial.ts";
import type { Person, Services } from "./context.ts";
import { addressOf } from "./rate-limit.ts";
import { Refusal } from "./refusal.ts";
import { writtenPath } from "./written-path.ts";

/** With what requests are refused, and to whom, as far as that is known yet. */
export type Asking = { readonly services: Services; readonly person: Person | undefined };

/**
 * Does something, and writes into the audit if it is denied; not of requests that do not even say who sends them, and of those
 * whose token nobody has, one a minute and address.
 */
export async function auditDenial<Answer>(
  context: Context,
  { services, person }: Asking,
  act: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const detail = detailOf(context, error, services);
    if (detail !== undefined) {
      await auditOrLog(services, {
        at: services.now(),
        actor: actorIn(error, person),
        action: "denied",
        subject: `${context.req.method} ${writtenPath(context.req.path)}`,
        detail: { status: error.status, reason: error.message, ...detail },
      });
    }
    throw error;
  }
}

/** What else the audit has of a denial; undefined where it has nothing of it. */
function detailOf(
  context: Context,
  { status }: Refusal,
  { strangers, proxies, now }: Services,
): object | undefined {
  if (status === 403) return {};
  if (status !== 401 || context.req.header("authorization") === undefined) return undefined;
  return strangers.count(
    { what: "request", address: addressOf(context, proxies) },
    now().getTime(),
  );
}

function actorIn(error: Refusal, person: Person | undefined): Actor {
  if (error instanceof Denial) return error.actor;
  return person === undefined ? { name: "unknown", way: "stranger" } : actorOf(person);
}
