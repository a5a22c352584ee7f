import { TenantError } from "../failure.ts";
import type { Read } from "../reads/read.ts";
import type { Tenant } from "../tenant.ts";
import { parseAnswer, textOf } from "./read-body.ts";
import { toRefusal } from "./refusal.ts";
import { claimsChallenge, tokenFor } from "./token.ts";
import { withRetries } from "./with-retries.ts";

/** What is asked: a read, at the address of one of its pages, and the signal that stops it. */
export type Question = {
  readonly read: Read;
  readonly address: string;
  readonly signal: AbortSignal;
  readonly headers?: Readonly<Record<string, string>>;
};

/** The answer of Graph as parsed JSON, asked again as long as that may help. Throws TenantError. */
export function askJson(tenant: Tenant, question: Question): Promise<unknown> {
  const { limits } = tenant;
  const patience = { signal: question.signal, patience: limits.patience };
  return withRetries(tenant, patience, async (signal) => {
    const response = await askOnce(tenant, { ...question, signal });
    if (response.status >= 300) {
      await response.body?.cancel();
      throw new TenantError(
        "not-understood",
        `Microsoft Graph led elsewhere (${response.status}), where no token is sent.`,
      );
    }
    return parseAnswer(await textOf(response, limits.answerBytes));
  });
}

/** One request with a token. The answer is a success or a redirect, which is not followed. Throws TenantError for others. */
export async function askOnce(tenant: Tenant, question: Question): Promise<Response> {
  const response = await send(tenant, question);
  const claims = response.status === 401 ? claimsChallenge(response.headers) : undefined;
  if (claims === undefined) return successOf(tenant, question.read, response);
  await response.body?.cancel();
  return successOf(tenant, question.read, await send(tenant, question, claims));
}

async function send(tenant: Tenant, question: Question, claims?: string): Promise<Response> {
  const { address, signal, headers = {} } = question;
  const token = await tokenFor(tenant, { signal, ...(claims === undefined ? {} : { claims }) });
  return tenant.ports.fetch(address, {
    headers: { accept: "application/json", ...headers, authorization: `Bearer ${token}` },
    redirect: "manual",
    signal,
  });
}

const refusalBytes = 65_536;

/** The answer if it is a success or a redirect; what else it is, is thrown. */
export async function successOf(tenant: Tenant, read: Read, response: Response): Promise<Response> {
  const { status, headers } = response;
  if (status < 400) return response;
  // Words of a refusal are a courtesy: where they break off or never end, the status says enough.
  const text = await textOf(response, refusalBytes).catch(() => "");
  throw toRefusal({ status, headers, text, read, now: tenant.ports.now() });
}
