import * as z from "zod";
import { TenantError } from "../failure.ts";
import type { Read } from "../reads/read.ts";
import { excerpt } from "./excerpt.ts";
import { retryAfter, serverTime } from "./retry-after.ts";

/** An answer that is no success: its status and headers, its text, what was asked, and what our clock says. */
export type Refusal = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly read: Read;
  readonly now: number;
};

/** What to make of an answer that is no success: whether it passes, and what to do about it. */
export function toRefusal(refusal: Refusal): TenantError {
  const { status, headers, read, now } = refusal;
  const said = wordsOf(refusal);
  const after = retryAfter(headers, now);
  const passing = after === undefined ? {} : { after };
  if (status === 429)
    return new TenantError("throttled", `it was asked too often${said}.`, passing);
  if (passingStatuses.has(status)) {
    return new TenantError(
      "unreachable",
      `Microsoft Graph has trouble: ${status}${said}.`,
      passing,
    );
  }
  if (status === 401) {
    return new TenantError(
      "sign-in",
      `the token was not accepted${said}.${skewWords(headers, now)}`,
    );
  }
  if (status === 403) {
    return new TenantError(
      "permission",
      `it needs the application permission ${read.permission} (tier ${read.tier}), granted to the application and consented to by an administrator${said}.`,
    );
  }
  return new TenantError("refused", `Microsoft Graph answered ${status}${said}.`);
}

const passingStatuses: ReadonlySet<number> = new Set([408, 500, 502, 503, 504, 507]);

const GraphError = z.object({
  error: z.object({ code: z.string().nullish(), message: z.string().nullish() }),
});

/** Graph's own words, or the beginning of what came in their place, with the id that its support asks for. */
function wordsOf({ text, headers }: Refusal): string {
  const id = headers.get("request-id");
  const request = id === null ? "" : ` (request ${excerpt(id)})`;
  const parsed = GraphError.safeParse(parsedOrText(text));
  if (parsed.success) {
    const { code, message } = parsed.data.error;
    const words = [code, message].filter((part) => typeof part === "string" && part !== "");
    return words.length === 0 ? request : `: ${excerpt(words.join(", "), 200)}${request}`;
  }
  return text.trim() === "" ? request : `: ${excerpt(text)}${request}`;
}

function parsedOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const tolerated = 300_000;

/** A token counts from one instant to another, so a clock that is wrong makes it invalid. */
function skewWords(headers: Headers, now: number): string {
  const skew = (serverTime(headers) ?? now) - now;
  if (Math.abs(skew) < tolerated) return "";
  const direction = skew > 0 ? "slow" : "fast";
  return ` The clock of this machine is ${Math.round(Math.abs(skew) / 60_000)} minutes ${direction}: set it, then try again.`;
}
