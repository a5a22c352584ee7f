import type { Actor } from "@mainstay/store";
import type { Context } from "hono";
import { actorOf } from "../people/actor-of.ts";
import { auditOrLog } from "../people/audit-or-log.ts";
import { Denial } from "../people/denial.ts";
import type { Person, Services } from "./context.ts";
import { holdersIn } from "./holders.ts";
import { addressOf } from "./rate-limit.ts";
import { Refusal } from "./refusal.ts";
import { writtenPath } from "./written-path.ts";

/** With what requests are refused, and to whom, as far as that is known yet. */
export type Asking = {
  readonly services: Services;
  readonly person: Person | undefined;
  /** Which refusals are denials beside 401 and 403, where others would tell a stranger too much. */
  readonly alsoDenied?: readonly number[];
};

/**
 * Does something, and writes into the audit if it is denied; not of requests that do not even say who sends them, and of those
 * of strangers, such as with a token that nobody has, one a minute and address.
 */
export async function auditDenial<Answer>(
  context: Context,
  asking: Asking,
  act: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const detail = detailOf(context, asking, error);
    const { services, person } = asking;
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

/**
 * What else the audit has of a denial; undefined where it has nothing of it. Strangers are denied as often as they like.
 */
function detailOf(
  context: Context,
  { services, person, alsoDenied = [] }: Asking,
  error: Refusal,
): object | undefined {
  const { status } = error;
  if (status === 403 && (person !== undefined || error instanceof Denial)) return {};
  const isDenial =
    status === 403 || alsoDenied.includes(status) || (status === 401 && saysWho(context));
  if (!isDenial) return undefined;
  const { strangers, proxies, now } = services;
  const address = addressOf(context, proxies);
  return strangers.count({ what: "request", address }, now().getTime());
}

/** Whether a request says who sends it, by whatever one comes in by, whether or not that holds. */
function saysWho({ req: { raw } }: Context): boolean {
  return raw.headers.has("authorization") || holdersIn(raw).length > 0;
}

function actorIn(error: Refusal, person: Person | undefined): Actor {
  if (error instanceof Denial) return error.actor;
  return person === undefined ? { name: "unknown", way: "stranger" } : actorOf(person);
}
