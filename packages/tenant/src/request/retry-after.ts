import { parseHttpDate } from "./http-date.ts";

/**
 * For how many milliseconds an answer asks to be left alone, by `Retry-After`: seconds, which Graph gives with fractions, or a date.
 * A date is counted from the answer's own `Date`, so that a clock that is wrong on either side does no harm. Undefined where it
 * does not ask, or not in a way that can be read.
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const written = headers.get("retry-after")?.trim() ?? "";
  if (/^\d+(?:\.\d+)?$/.test(written)) return Math.ceil(Number(written) * 1_000);
  const until = parseHttpDate(written);
  if (until === undefined) return undefined;
  return Math.max(0, until - (serverTime(headers) ?? now));
}

/** What the clock of the service says, in milliseconds since 1970; undefined where the answer does not tell. */
export function serverTime(headers: Headers): number | undefined {
  return parseHttpDate(headers.get("date") ?? "");
}
