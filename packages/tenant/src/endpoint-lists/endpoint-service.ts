import * as z from "zod";
import type { CloudName } from "../clouds.ts";
import { TenantError } from "../failure.ts";
import { excerpt as shortened } from "../request/excerpt.ts";
import { textOf } from "../request/read-body.ts";

/** Microsoft's web service of endpoint lists, or what stands in for it: where it is, who asks, and how many milliseconds an answer may take. */
export type EndpointService = {
  readonly base: string;
  /** One for each installation, always the same: the service asks for it. */
  readonly clientRequestId: string;
  readonly patience?: number;
};

/**
 * The address of Microsoft's service
 * (https://learn.microsoft.com/microsoft-365/enterprise/microsoft-365-ip-web-service).
 */
export const microsoftService = "https://endpoints.office.com";

/** The version of the newest list. Throws TenantError, as do those below. */
export async function askVersion(service: EndpointService, cloud: CloudName): Promise<string> {
  const answer = await ask(service, `version/${cloud}`, {});
  const rows = z.array(Version).safeParse(Array.isArray(answer) ? answer : [answer]);
  const row = rows.data?.find(
    (one) => one.instance === undefined || one.instance.toLowerCase() === cloud.toLowerCase(),
  );
  if (row !== undefined) return row.latest;
  throw new TenantError(
    "not-understood",
    `${hostOf(service)} did not name the newest version for ${cloud}: it answered ${excerpt(JSON.stringify(answer))}`,
  );
}

/** The newest list of endpoints as parsed JSON; of one area with what is common, if one is named. */
export function askEndpoints(
  service: EndpointService,
  cloud: CloudName,
  area?: string,
): Promise<unknown> {
  return ask(service, `endpoints/${cloud}`, area === undefined ? {} : { ServiceAreas: area });
}

/** The records of changes since a version as parsed JSON. */
export function askChanges(
  service: EndpointService,
  cloud: CloudName,
  since: string,
): Promise<unknown> {
  return ask(service, `changes/${cloud}/${since}`, {});
}

const Version = z.object({
  instance: z.string().optional(),
  latest: z.union([z.string(), z.int().transform(String)]).pipe(z.string().regex(/^\d{10}$/)),
});

const defaultPatience = 60_000;
const anHour = 3_600;

async function ask(
  service: EndpointService,
  path: string,
  query: Readonly<Record<string, string>>,
): Promise<unknown> {
  const { base, clientRequestId, patience = defaultPatience } = service;
  const words = new URLSearchParams({ ...query, format: "JSON", ClientRequestId: clientRequestId });
  const host = hostOf(service);
  try {
    const response = await fetch(`${base.replace(/\/+$/, "")}/${path}?${String(words)}`, {
      headers: { accept: "application/json" },
      signal: AbortSignal.timeout(patience),
    });
    if (response.status === 429) {
      await response.body?.cancel();
      const asked = Number(response.headers.get("retry-after"));
      const after = 1_000 * Math.max(anHour, Number.isFinite(asked) ? asked : 0);
      throw new TenantError(
        "throttled",
        `${host} was asked too often from this network (429): wait an hour, then try again. What was downloaded before stays as it is`,
        { after },
      );
    }
    const text = await textOf(response, mostBytes);
    if (!response.ok) {
      throw new TenantError(
        "refused",
        `${host} refused /${path} with ${response.status} ${response.statusText}: ${excerpt(text)}`.trim(),
      );
    }
    return parsed(text, host);
  } catch (error) {
    if (error instanceof TenantError) throw error;
    throw new TenantError(
      "unreachable",
      `cannot reach ${host}: ${networkReason(error, patience)}`,
      {},
    );
  }
}

const mostBytes = 64 * 2 ** 20;

function parsed(text: string, host: string): unknown {
  if (/^\s*</.test(text)) {
    throw new TenantError(
      "not-understood",
      `${host} answered with a web page instead of a list, most likely a proxy or a sign-in page of this network: ${excerpt(text)}`,
    );
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new TenantError(
      "not-understood",
      `${host} answered with what is not JSON, or only the beginning of it: try again. It ends in ${excerpt(text.slice(-60))}`,
    );
  }
}

function networkReason(error: unknown, patience: number): string {
  if (error instanceof Error && error.name === "TimeoutError") {
    return `no whole answer within ${patience / 1_000} s: try again, or from a network that lets it through`;
  }
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const proxy = "behind a proxy, set HTTPS_PROXY and NODE_USE_ENV_PROXY=1";
  return `${cause instanceof Error ? cause.message : String(cause)} (${proxy})`;
}

function hostOf({ base }: EndpointService): string {
  return new URL(base).host;
}

function excerpt(text: string): string {
  const line = shortened(text);
  return line === "" ? "nothing" : line;
}
