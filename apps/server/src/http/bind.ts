import { basePath, type Endpoint, noBody, parseEntityTag, toEntityTag } from "@mainstay/api";
import { writeAuditAlone } from "@mainstay/store";
import type { Context, Hono } from "hono";
import type * as z from "zod";
import { type Operation, WrittenFile, WrittenJson } from "../operations/operation.ts";
import { actorOf } from "../people/actor-of.ts";
import type { Authenticate, Services } from "./context.ts";
import { admit, auditDenial } from "./admit.ts";
import { Refusal } from "./refusal.ts";

/** Who may ask, and what requests work with. */
export type Binding = {
  readonly app: Hono;
  readonly services: Services;
  readonly authenticate: Authenticate;
};

/**
 * Serves an endpoint: whoever asks must be known and allowed to, and what they send must be as the contract says, before
 * the operation sees it.
 */
export function bind<
  Path extends z.ZodObject,
  Query extends z.ZodObject,
  Body extends z.ZodType,
  Answer extends z.ZodType,
>(
  { app, services, authenticate }: Binding,
  endpoint: Endpoint<Path, Query, Body, Answer>,
  operation: Operation<z.output<Path>, z.output<Query>, z.output<Body>, z.input<Answer>>,
): void {
  const url = basePath + endpoint.url.replace(/\{(\w+)\}/g, ":$1");
  app.on(endpoint.method, url, async (context) => {
    const { permission } = endpoint;
    const person = await admit(context, { services, authenticate, permission });
    const { revision: current } = services.record.head;
    const tag = toEntityTag(current);
    const isTagged = endpoint.method === "GET" && endpoint.changesWithoutRevision !== true;
    if (isTagged && context.req.header("if-none-match") === tag)
      return context.body(null, 304, { etag: tag });
    const request = {
      person,
      path: parse(endpoint.path, context.req.param(), "path"),
      query: parse(endpoint.query, context.req.query(), "query"),
      body: parse(endpoint.body, await bodyOf(context, endpoint), "body"),
      revision: endpoint.needsRevision === true ? expectedRevision(context) : current,
    };
    const answer = await auditDenial(context, { services, person }, async () =>
      operation(services, request),
    );
    if (endpoint.isExport === true) {
      await writeAuditAlone(services.database.db, {
        at: services.now(),
        actor: actorOf(person),
        action: "export",
        subject: context.req.path,
        detail: { revision: current },
      });
    }
    if (answer instanceof WrittenFile) {
      return context.body(answer.stream, 200, {
        "content-type": endpoint.file ?? "application/octet-stream",
        "content-length": String(answer.size),
        "content-disposition": `attachment; filename="${answer.name}"`,
        "cache-control": "private, no-store",
      });
    }
    return context.body(answer instanceof WrittenJson ? answer.text : JSON.stringify(answer), 200, {
      "content-type": "application/json; charset=utf-8",
      "cache-control": "private, no-cache",
      ...(isTagged ? { etag: tag } : {}),
    });
  });
}

function expectedRevision(context: Context): number {
  const tag = context.req.header("if-match");
  if (tag === undefined) {
    throw new Refusal(428, 'Send the revision that you have seen: If-Match: "42".');
  }
  const revision = parseEntityTag(tag);
  if (revision === undefined) throw new Refusal(400, `If-Match is ${tag}, but "42" is wanted.`);
  return revision;
}

async function bodyOf(context: Context, { body }: Endpoint): Promise<unknown> {
  if (body === noBody) return undefined;
  const text = await context.req.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, "The body is not JSON.");
  }
}

function parse<Shape extends z.ZodType>(
  shape: Shape,
  value: unknown,
  part: string,
): z.output<Shape> {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => ({
    path: [part, ...path.map((key) => (typeof key === "symbol" ? String(key) : key))],
    message,
  }));
  throw new Refusal(400, "The request is not as the contract says.", { problems });
}
