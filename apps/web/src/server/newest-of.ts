import { opensOffline } from "../offline/kept-addresses.ts";

/** When each address was asked for last, in milliseconds since 1970. */
const asked = new Map<string, number>();
/** What was shown so long ago a page shows no more, and asks as if it never had. */
const remembered = 5 * 60_000;

/**
 * How the browser is to ask what a page asks: for the newest, however long that takes. Only what the pages of exercises and
 * incidents ask for the first time, so that they show something, may be an earlier answer.
 */
export function newestOf({
  method,
  url,
  page,
  now,
}: {
  readonly method: string;
  readonly url: string;
  readonly page: string;
  /** In milliseconds since 1970. */
  readonly now: number;
}): { readonly cache?: "no-cache" } {
  if (method !== "GET") return {};
  const isFirst = now - (asked.get(url) ?? 0) > remembered;
  asked.set(url, now);
  return isFirst && opensOffline(page) ? {} : { cache: "no-cache" };
}
