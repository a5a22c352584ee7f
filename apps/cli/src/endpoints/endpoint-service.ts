import * as z from "zod";
import { CannotRun, reasonOf } from "../failure.ts";
import { plain } from "../render/words.ts";
import type { Instance } from "./instances.ts";

/** Microsoft's web service, or what stands in for it: where it is, who asks, and how many milliseconds an answer may take. */
export type EndpointService = {
  readonly base: string;
  readonly clientRequestId: string;
  readonly patience?: number;
};

/** The service said that it was asked too often; it may be asked again after so many seconds. */
export class AskedTooOften extends CannotRun {
  readonly seconds: number;

  constructor(host: string, seconds: number) {
    super(
      `${host} was asked too often from this network (429): wait an hour, then try again. What was downloaded before stays as it is`,
    );
    this.seconds = seconds;
  }
}

/** The address of Microsoft's service. */
export const microsoftService = "https://endpoints.office.com";

/** The version of the newest list. Throws CannotRun, as do those below. */
export async function askVersion(service: EndpointService, instance: Instance): Promise<string> {
  const answer = await ask(service, `version/${instance}`, {});
  const rows = z.array(Version).safeParse(Array.isArray(answer) ? answer : [answer]);
  const row = rows.data?.find(
    (one) => one.instance === undefined || one.instance.toLowerCase() === instance.toLowerCase(),
  );
  if (row !== undefined) return row.latest;
  throw new CannotRun(
    `${hostOf(service)} did not name the newest version for ${instance}: it answered ${excerpt(JSON.stringify(answer))}`,
  );
}

/** The newest list of endpoints as parsed JSON; of one area with what is common, if one is named. */
export function askEndpoints(
  service: EndpointService,
  instance: Instance,
  area?: string,
): Promise<unknown> {
  return ask(service, `endpoints/${instance}`, area === undefined ? {} : { ServiceAreas: area });
}

/** The records of changes since a version as parsed JSON. */
export function askChanges(
  service: EndpointService,
  instance: Instance,
  since: string,
): Promise<unknown> {
  return ask(service, `changes/${instance}/${since}`, {});
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
      throw new AskedTooOften(host, Math.max(anHour, Number.isFinite(asked) ? asked : 0));
    }
    const text = await wholeText(response, host);
    if (!response.ok) {
      throw new CannotRun(
        `${host} refused /${path} with ${response.status} ${response.statusText}: ${excerpt(text)}`.trim(),
      );
    }
    return parsed(text, host);
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(`cannot reach ${host}: ${networkReason(error, patience)}`);
  }
}

const mostBytes = 64 * 2 ** 20;

async function wholeText(response: Response, host: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of response.body ?? []) {
    length += piece.length;
    if (length > mostBytes) {
      throw new CannotRun(
        `${host} answered with more than ${mostBytes / 2 ** 20} MiB: that is no list of endpoints`,
      );
    }
    pieces.push(piece);
  }
  return new TextDecoder().decode(Buffer.concat(pieces));
}

function parsed(text: string, host: string): unknown {
  if (/^\s*</.test(text)) {
    throw new CannotRun(
      `${host} answered with a web page instead of a list, most likely a proxy or a sign-in page of this network: ${excerpt(text)}`,
    );
  }
  try {
    return JSON.parse(text);
  } catch {
    throw new CannotRun(
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
  return `${reasonOf(cause)} (${proxy})`;
}

function hostOf({ base }: EndpointService): string {
  return new URL(base).host;
}

function excerpt(text: string): string {
  const line = plain(text.replaceAll(/\s+/g, " "));
  return line === "" ? "nothing" : line.length > 80 ? `${line.slice(0, 80)}…` : line;
}
