import { basePath, type Endpoint, noBody } from "@mainstay/api";
import { writeAuditAlone } from "@mainstay/store";
import type { Context, Hono } from "hono";
import type * as z from "zod";
import { type Operation, WrittenFile, WrittenJson } from "../operations/operation.ts";
import { SeenAnalyses } from "../analysis/seen-analyses.ts";
import { SeenRecord } from "../people/withheld/seen-record.ts";
import { actorOf } from "../people/actor-of.ts";
import type { Authenticate, Services } from "./context.ts";
import { admit } from "./admit.ts";
import { auditDenial } from "./audit-denial.ts";
import { answerFile } from "./answer-file.ts";
import { answerJson } from "./answer-json.ts";
import { entityTag, expectedRevision, knownTag, requireSeenRevision } from "./entity-tags.ts";
import { parse, parseBody } from "./parse-request.ts";
import { authenticateAt } from "./token-in-address.ts";
import { type HeldBody, knownBodies, parseJson, readBody, usualBody } from "./read-body.ts";

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
  const authenticateHere = authenticateAt(endpoint, authenticate);
  const url = basePath + endpoint.url.replace(/\{(\w+)\}/g, ":$1");
  app.on(endpoint.method, url, async (context) => {
    const { permission } = endpoint;
    const person = await admit(context, { services, authenticate: authenticateHere, permission });
    const record = await SeenRecord.of(services, person);
    const analyses = new SeenAnalyses(services.analyses, record);
    const tag = entityTag(endpoint, { record, now: services.now });
    const { head } = services.record;
    const asked = {
      person,
      path: parse(endpoint.path, context.req.param(), "path"),
      query: parse(endpoint.query, context.req.query(), "query"),
      revision:
        endpoint.needsRevision === true
          ? expectedRevision(context, head)
          : requireSeenRevision(context, { endpoint, head, tag }),
    };
    const known = tag && knownTag(context, tag);
    // What has no place in its address is always there, and need not be made to find out that it is known.
    if (known !== undefined && !endpoint.url.includes("{")) return unchanged(context, known);
    using body = await heldBody(context, endpoint);
    const request = {
      ...asked,
      body: await parseBody(endpoint.body, body === undefined ? undefined : await parseJson(body)),
    };
    const answer = await auditDenial(context, { services, person }, async () =>
      operation({ ...services, record, analyses }, request),
    );
    // Only now is it clear that there is such a thing.
    if (known !== undefined) return unchanged(context, known);
    // Where the plan has moved meanwhile, the answer may be of a later revision than the tag.
    const now = services.record.head;
    if (endpoint.needsRevision !== true) requireSeenRevision(context, { endpoint, head: now, tag });
    // With HEAD nothing leaves.
    if (endpoint.isExport === true && context.req.method !== "HEAD") {
      await writeAuditAlone(services.database.db, {
        at: services.now(),
        actor: actorOf(person),
        action: "export",
        subject: context.req.path,
        detail: { revision: head.revision, ...wantedOf(asked.query) },
      });
    }
    if (answer instanceof WrittenFile) return answerFile(context, answer, endpoint.file);
    const json = answer instanceof WrittenJson ? answer.text : JSON.stringify(answer);
    return answerJson(context, json, now === head ? tag : undefined);
  });
}

/** What of it was wanted, where that is said in the query. */
function wantedOf(query: object): { readonly query?: object } {
  return Object.values(query).every((value) => value === undefined) ? {} : { query };
}

function unchanged(context: Context, etag: string): Response {
  return context.body(null, 304, { etag, vary: "accept-encoding" });
}

/** The body, out of the memory that there is for bodies; undefined where none is wanted. It is read only now, of whoever may send it. */
async function heldBody(
  context: Context,
  { body, largestBody = usualBody }: Endpoint,
): Promise<HeldBody | undefined> {
  if (body === noBody) return undefined;
  return readBody(context.req.raw, { most: largestBody, budget: knownBodies });
}
