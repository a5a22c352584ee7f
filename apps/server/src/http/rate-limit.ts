import { createHash } from "node:crypto";
import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context, MiddlewareHandler } from "hono";
import { holdersIn } from "./holders.ts";
import { Refusal } from "./refusal.ts";
import { TokenBuckets } from "./token-buckets.ts";

/** How often anybody may ask. */
export type RateLimits = {
  /** By one token or session; 0 for no limit. An address may ask ten times as often, since many people can share one. */
  readonly requestsPerMinute: number;
  /** How many reverse proxies stand in front. */
  readonly proxies: number;
};

const tokensPerAddress = 10;
/** No address is longer; what a proxy passes on may be. */
const longestAddress = 100;

/** Refuses what comes too often from one address, with one token or in one session, and says how long to wait. */
export function rateLimit({ requestsPerMinute, proxies }: RateLimits): MiddlewareHandler {
  if (requestsPerMinute === 0) return (_, next) => next();
  const byAddress = new TokenBuckets(requestsPerMinute * tokensPerAddress);
  const byHolder = new TokenBuckets(requestsPerMinute);
  return (context, next) => {
    const now = performance.now();
    // Whoever makes one up has but their address.
    const wait = Math.max(
      byAddress.take(addressOf(context, proxies), now),
      ...holdersIn(context.req.raw).map((holder) => byHolder.take(fingerprint(holder), now)),
    );
    if (wait > 0) {
      const retryAfter = Math.ceil(wait / 1000);
      throw new Refusal(429, `Too many requests: try again in ${retryAfter} s.`, { retryAfter });
    }
    return next();
  };
}

/** From where a request comes: the outermost address that a proxy of ours has written down, or the other end. */
export function addressOf(context: Context, proxies: number): string {
  const forwarded = context.req.header("x-forwarded-for")?.split(",") ?? [];
  const believed = proxies === 0 ? undefined : forwarded.at(-Math.min(proxies, forwarded.length));
  return (
    believed?.trim().slice(0, longestAddress) ?? getConnInfo(context).remote.address ?? "unknown"
  );
}

function fingerprint(holder: string): string {
  return createHash("sha256").update(holder).digest("base64");
}
