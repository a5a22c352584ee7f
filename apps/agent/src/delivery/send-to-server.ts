import { request as requestPlain } from "node:http";
import { request as requestSecure } from "node:https";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { appendObservations, basePath, ProblemDocument } from "@mainstay/api";
import type { ObservationBatch } from "@mainstay/flows/watching";
import type { SendBatch, Sent } from "./deliver.ts";

/** A server that takes observations, and what opens it. */
export type ObservationServer = {
  /** Such as `https://mainstay.example`. */
  readonly origin: string;
  /** Read for each batch, so that a new one is taken over from its file. */
  readonly readToken: () => string | Promise<string>;
};

const packed = promisify(gzip);
const longestWait = 60_000;

/** Sends batches to a server, each packed by gzip. */
export function sendToServer({ origin, readToken }: ObservationServer): SendBatch {
  const send = async (batch: ObservationBatch, signal: AbortSignal): Promise<Answer> =>
    post(`${origin}${basePath}${appendObservations.url}`, {
      body: await packed(JSON.stringify(batch)),
      signal,
      token: await readToken(),
    });
  return async (batch, signal) => {
    try {
      const answer = await send(batch, signal);
      // What machines are is of no use to an older server, and what they saw is.
      if (!lacksProperties(answer)) return toSent(answer);
      const { machines: _, processes: __, ...rest } = batch;
      return toSent(await send(rest, signal));
    } catch (error) {
      return { kind: "again", why: `${origin} cannot be reached: ${wordsOf(error)}` };
    }
  };
}

type Answer = {
  readonly status: number;
  readonly text: string;
  readonly retryAfter: string | undefined;
};

type Posted = { readonly body: Buffer; readonly token: string; readonly signal: AbortSignal };

function post(url: string, { body, token, signal }: Posted): Promise<Answer> {
  const request = url.startsWith("https:") ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    const sent = request(url, {
      method: appendObservations.method,
      signal: AbortSignal.any([signal, AbortSignal.timeout(longestWait)]),
      headers: {
        accept: "application/json",
        authorization: `Bearer ${token}`,
        "content-type": "application/json",
        "content-encoding": "gzip",
        "content-length": body.length,
      },
    });
    sent.once("error", reject);
    sent.once("response", (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.once("error", reject);
      response.once("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          text: Buffer.concat(pieces).toString("utf8"),
          retryAfter: response.headers["retry-after"],
        }),
      );
    });
    sent.end(body);
  });
}

/**
 * A batch that the server cannot read will not be read better the next time, unless it is older than this program: then it waits until that
 * is updated. Everything else may be mended there or here.
 */
function toSent({ status, text, retryAfter }: Answer): Sent {
  if (status >= 200 && status < 300) return { kind: "taken" };
  const unknown = unknownToServer(text);
  if (status === 400 && unknown !== undefined) {
    return {
      kind: "again",
      why: `the server is older than this program and does not know what it sends (${unknown}): update the server; what is seen waits here until then`,
    };
  }
  const why = `the server answers ${status}: ${problemIn(text)}`;
  if (status === 400 || status === 413 || status === 422) return { kind: "unwanted", why };
  if (status === 401 || status === 403) return { kind: "denied", why };
  const seconds = Number(retryAfter);
  return seconds > 0 ? { kind: "again", why, afterSeconds: seconds } : { kind: "again", why };
}

/** Whether nothing is wrong with a batch but that the server does not know what machines and processes are. */
function lacksProperties({ status, text }: Answer): boolean {
  if (status !== 400) return false;
  const problems = ProblemDocument.safeParse(parseJson(text)).data?.problems ?? [];
  const isOfProperties = ({ message }: { readonly message: string }) =>
    /^Unrecognized keys?: (?:"(?:machines|processes)"(?:, )?)+$/.test(message);
  return problems.length > 0 && problems.every(isOfProperties);
}

function problemIn(text: string): string {
  try {
    const { detail, title } = ProblemDocument.parse(JSON.parse(text));
    return detail ?? title;
  } catch {
    return "and not as Mainstay does";
  }
}

/**
 * What of a batch the server does not know, where nothing else is wrong with it. What is sent was read by the form that this program
 * knows, so that only one of another version can miss it there. The words are those of https://zod.dev/error-formatting.
 */
function unknownToServer(text: string): string | undefined {
  const { data } = ProblemDocument.safeParse(parseJson(text));
  const problems = data?.problems ?? [];
  const isOfVersions = problems.every(({ message }) =>
    /^(?:Unrecognized key|Invalid option)/.test(message),
  );
  const [first] = problems;
  if (first === undefined || !isOfVersions) return undefined;
  return `${first.path.join(".")}: ${first.message}`.slice(0, 200);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" && error.message === ""
    ? error.code
    : error.message;
}
