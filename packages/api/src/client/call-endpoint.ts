import type { DeepReadonly } from "@mainstay/plan";
import type * as z from "zod";
import { basePath, type Endpoint } from "../contract/endpoint.ts";
import { ProblemDocument } from "../contract/problem-document.ts";
import { toEntityTag } from "../contract/revision-header.ts";

/** How requests are sent: `fetch` does it on every platform. */
export type Send = (
  url: string,
  request: {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: string;
  },
) => Promise<{ readonly status: number; readonly text: () => Promise<string> }>;

/** A server to talk to. */
export type Server = {
  /** Such as `http://127.0.0.1:8365`. */
  readonly origin: string;
  readonly send: Send;
  /** An API token; left out where a session cookie does it. */
  readonly token?: string;
};

/** The server refused; `problem` is what it said. */
export class Refused extends Error {
  override name = "Refused";
  readonly problem: ProblemDocument;

  constructor(problem: ProblemDocument) {
    super(problem.detail ?? problem.title);
    this.problem = problem;
  }
}

/** What an endpoint is given. */
export type Input<Path extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType> = {
  readonly path?: z.input<Path>;
  readonly query?: z.input<Query>;
  readonly body?: DeepReadonly<z.input<Body>>;
  /** The revision that is meant, where the endpoint asks for it. */
  readonly revision?: number;
};

/** Calls an endpoint and returns what it answers. Throws Refused with the problem that the server tells. */
export async function callEndpoint<
  Path extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(
  { origin, send, token }: Server,
  endpoint: Endpoint<Path, Query, Body, Answer>,
  { path, query, body, revision }: Input<Path, Query, Body> = {},
): Promise<z.output<Answer>> {
  const { method, url, answer } = endpoint;
  const filled = url.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(fieldOf(path ?? {}, name)),
  );
  const pairs = Object.entries(query ?? {})
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`);
  const response = await send(
    `${origin}${basePath}${filled}${pairs.length === 0 ? "" : `?${pairs.join("&")}`}`,
    {
      method,
      headers: {
        accept: "application/json",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(revision === undefined ? {} : { "if-match": toEntityTag(revision) }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    },
  );
  const text = await response.text();
  if (response.status >= 400) throw new Refused(problemIn(text, response.status));
  return answer.parse(JSON.parse(text));
}

function fieldOf(path: object, name: string): string {
  const value: unknown = Reflect.get(path, name);
  return String(value);
}

function problemIn(text: string, status: number): ProblemDocument {
  try {
    return ProblemDocument.parse(JSON.parse(text));
  } catch {
    const title = `The answer is not one of Mainstay's (HTTP ${status})`;
    return { type: "about:blank", title, status, requestId: "" };
  }
}
