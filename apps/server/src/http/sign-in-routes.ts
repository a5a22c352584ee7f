import type { Hono } from "hono";
import { accept } from "../people/accept-invitation.ts";
import type { People } from "../people/people.ts";
import { authPath } from "../people/sign-in/sign-in-facts.ts";
import { passkeyOrigin } from "../people/sign-in/passkey-origin.ts";
import { auditDenial } from "./audit-denial.ts";
import type { Services } from "./context.ts";
import { addressOf } from "./rate-limit.ts";
import { parseJson, readBody, strangersBodies, usualBody } from "./read-body.ts";

/** What the routes of the sign-in need. */
export type SignInBinding = {
  readonly app: Hono;
  readonly services: Services;
  readonly people: People;
};

/** Whoever signs in is a stranger until then. */
const limits = { most: usualBody, budget: strangersBodies };

/** Serves the sign-in, which is no part of the contract: its paths and answers are better-auth's. */
export function bindSignIn({ app, services, people }: SignInBinding): void {
  const { signIn } = people;
  app.post(`${authPath}/accept-invitation`, async (context) => {
    const asking = { services, person: undefined, alsoDenied: [404, 409] };
    const accepted = await auditDenial(context, asking, async () => {
      using body = await readBody(context.req.raw, limits);
      return accept(await parseJson(body), { ...services, signIn });
    });
    return context.json(accepted, 200, { "cache-control": "no-store" });
  });
  const ways = { provider: signIn.hasProvider, passkeys: passkeyOrigin(people.origin) };
  app.get(`${authPath}/ways`, (context) =>
    context.json(ways, 200, { "cache-control": "no-store" }),
  );
  app.all(`${authPath}/*`, (context) =>
    auditDenial(context, { services, person: undefined }, async () => {
      const { raw } = context.req;
      const address = addressOf(context, services.proxies);
      if (raw.body === null) return signIn.handle(raw, address);
      using body = await readBody(raw, limits);
      const whole = new Request(raw, { method: raw.method, body: body.bytes });
      return await signIn.handle(whole, address);
    }),
  );
}
