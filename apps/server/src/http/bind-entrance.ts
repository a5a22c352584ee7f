import type { Hono } from "hono";
import { setCookie, deleteCookie } from "hono/cookie";
import { authPath } from "../people/sign-in/sign-in-facts.ts";
import { administratorCookie, tokenIn } from "./administrator-token.ts";
import type { Authenticate } from "./context.ts";
import { Refusal } from "./refusal.ts";

/** What lets the administrator in. */
export type Entrance = {
  readonly app: Hono;
  readonly authenticate: Authenticate;
  /** Where browsers reach the server. */
  readonly origin: string;
};

/** Lets a browser keep the administrator's token, as the link that `mainstay serve` prints asks for, and forget it. */
export function bindEntrance({ app, authenticate, origin }: Entrance): void {
  const attributes = {
    httpOnly: true,
    sameSite: "Strict",
    secure: origin.startsWith("https:"),
    path: "/",
  } as const;
  app.post(`${authPath}/enter`, async (context) => {
    const person = await authenticate(context.req.raw);
    const token = tokenIn(context.req.raw);
    if (person?.way !== "administrator-token" || token === undefined) {
      throw new Refusal(
        401,
        "This link is not of the server that runs now: use the one that it printed when it started.",
      );
    }
    setCookie(context, administratorCookie, token, attributes);
    return context.json({}, 200, { "cache-control": "no-store" });
  });
  app.post(`${authPath}/leave`, (context) => {
    deleteCookie(context, administratorCookie, attributes);
    return context.json({}, 200, { "cache-control": "no-store" });
  });
}
