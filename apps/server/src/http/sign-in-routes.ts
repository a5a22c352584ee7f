import type { Hono } from "hono";
import { accept } from "../people/accept-invitation.ts";
import type { People } from "../people/people.ts";
import { authPath } from "../people/sign-in/sign-in-facts.ts";
import type { Services } from "./context.ts";
import { addressOf } from "./rate-limit.ts";
import { Refusal } from "./refusal.ts";

/** What the routes of the sign-in need. */
export type SignInBinding = {
  readonly app: Hono;
  readonly services: Services;
  readonly people: People;
  /** How many reverse proxies stand in front. */
  readonly proxies: number;
};

/** Serves the sign-in, which is no part of the contract: its paths and answers are better-auth's. */
export function bindSignIn({ app, services, people, proxies }: SignInBinding): void {
  const { signIn } = people;
  app.post(`${authPath}/accept-invitation`, async (context) => {
    const accepted = await accept(await bodyOf(context.req.raw), { ...services, signIn });
    return context.json(accepted, 200, { "cache-control": "no-store" });
  });
  app.get(`${authPath}/ways`, (context) =>
    context.json({ provider: signIn.hasProvider }, 200, { "cache-control": "no-store" }),
  );
  app.all(`${authPath}/*`, (context) =>
    signIn.handle(context.req.raw, addressOf(context, proxies)),
  );
}

async function bodyOf(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    throw new Refusal(400, "The body is not JSON.");
  }
}
