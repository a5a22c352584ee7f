import type { Context } from "hono";
import { setCookie, deleteCookie } from "hono/cookie";
import { writeAuditAlone } from "@mainstay/store";
import { actorOf } from "../people/actor-of.ts";
import { auditOrLog } from "../people/audit-or-log.ts";
import { authPath } from "../people/sign-in/sign-in-facts.ts";
import { administratorCookie, tokenIn } from "./administrator-token.ts";
import { auditDenial } from "./audit-denial.ts";
import type { Binding } from "./bind.ts";
import type { Authenticate, Person } from "./context.ts";
import { addressOf } from "./rate-limit.ts";
import { Refusal } from "./refusal.ts";

/** Lets a browser keep the administrator's token, as the link that `mainstay serve` prints asks for, and forget it. */
export function bindEntrance({ app, services, authenticate }: Binding): void {
  const attributes = {
    httpOnly: true,
    sameSite: "Strict",
    secure: services.origin.startsWith("https:"),
    path: "/",
  } as const;
  const entryOf = (context: Context, person: Person, action: "sign-in" | "sign-out") => ({
    at: services.now(),
    actor: actorOf(person),
    action,
    detail: { by: "administrator's token", address: addressOf(context, services.proxies) },
  });
  app.post(`${authPath}/enter`, async (context) => {
    const { token, person } = await auditDenial(context, { services, person: undefined }, () =>
      requireAdministrator(context.req.raw, authenticate),
    );
    await writeAuditAlone(services.database.db, entryOf(context, person, "sign-in"));
    setCookie(context, administratorCookie, token, attributes);
    return context.json({}, 200, { "cache-control": "no-store" });
  });
  app.post(`${authPath}/leave`, async (context) => {
    const { raw } = context.req;
    // Whose the cookie was matters to the audit alone: an old one is forgotten too, by whoever is refused here otherwise.
    const person =
      tokenIn(raw) === undefined ? undefined : await authenticate(raw).catch(() => undefined);
    deleteCookie(context, administratorCookie, attributes);
    if (person?.way === "administrator-token") {
      await auditOrLog(services, entryOf(context, person, "sign-out"));
    }
    return context.json({}, 200, { "cache-control": "no-store" });
  });
}

async function requireAdministrator(request: Request, authenticate: Authenticate) {
  const person = await authenticate(request);
  const token = tokenIn(request);
  if (person?.way === "administrator-token" && token !== undefined) return { person, token };
  throw new Refusal(
    401,
    "This link is not of the server that runs now: use the one that it printed when it started.",
  );
}
