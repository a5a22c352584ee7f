import { sessionCookie } from "../people/sign-in/sign-in-facts.ts";
import { administratorCookie } from "./administrator-token.ts";
import { bearerToken } from "./bearer-token.ts";
import { sentCookie } from "./sent-cookie.ts";

/**
 * All tokens and sessions that a request may come in by, before it is clear which of them hold: what is read of each, so that none is two
 * for being written in two ways, and all of them, since which one counts depends on where it goes.
 */
export function holdersIn({ headers, url }: Pick<Request, "headers" | "url">): readonly string[] {
  const cookies = headers.get("cookie") ?? "";
  const inAddress = new URL(url).searchParams.get("token");
  const tokens = [
    bearerToken(headers.get("authorization") ?? ""),
    inAddress === null ? undefined : bearerToken(`Bearer ${inAddress}`),
    sentCookie(cookies, administratorCookie),
  ];
  // The signature behind the point has several forms that are taken for one.
  const sessions = [sessionCookie, `__Secure-${sessionCookie}`].map(
    (name) => sentCookie(cookies, name)?.split(".", 1)[0],
  );
  const held = [
    ...tokens.filter((token) => token !== undefined).map((token) => `token ${token}`),
    ...sessions.filter((session) => session !== undefined).map((session) => `session ${session}`),
  ];
  return [...new Set(held)];
}
