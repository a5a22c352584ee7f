import { createHash, timingSafeEqual } from "node:crypto";
import { bearerToken } from "./bearer-token.ts";
import type { Authenticate } from "./context.ts";
import { sentCookie } from "./sent-cookie.ts";

/** Keeps the token in a browser, out of reach of scripts and of other sites. */
export const administratorCookie = "mainstay.administrator";

const safeMethods = ["GET", "HEAD", "OPTIONS"];

/** Takes whoever sends the token for the administrator, and nobody else for anybody. */
export function administratorToken(token: string): Authenticate {
  const wanted = digest(token);
  return (request) => {
    const sent = tokenIn(request);
    const isRight = sent !== undefined && timingSafeEqual(digest(sent), wanted);
    return Promise.resolve(
      isRight
        ? {
            id: "administrator",
            name: "administrator",
            way: "administrator-token",
            role: "administrator",
            units: [],
          }
        : undefined,
    );
  };
}

/** The token that a program sends, or that a browser keeps; a browser's counts only for pages of our own. */
export function tokenIn(request: Request): string | undefined {
  const { headers } = request;
  const header = headers.get("authorization");
  if (header !== null) return bearerToken(header);
  if (!safeMethods.includes(request.method) && !isOwnPage(headers)) return undefined;
  return sentCookie(headers.get("cookie") ?? "", administratorCookie);
}

/** Other sites make a browser send its cookies too, but then it says of which (Fetch Standard, Origin). */
function isOwnPage(headers: Headers): boolean {
  const origin = headers.get("origin");
  return origin !== null && URL.canParse(origin) && new URL(origin).host === headers.get("host");
}

/** Of one length whatever was sent, so that the comparison takes as long whatever was sent. */
function digest(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
