import { randomUUID } from "node:crypto";
import { basePath, endpoints, openApiDocument } from "@mainstay/api";
import { type Context, Hono } from "hono";
import { requestId } from "hono/request-id";
import { secureHeaders } from "hono/secure-headers";
import manifest from "../../package.json" with { type: "json" };
import { linkPath } from "../calls/links.ts";
import type { Metrics } from "../metrics/metrics.ts";
import type { People } from "../people/people.ts";
import { bindAll } from "../routes.ts";
import type { Tracing } from "../traces/tracing.ts";
import { allowedMethods } from "./allowed-methods.ts";
import type { Authenticate, Services } from "./context.ts";
import { bindAcknowledgement } from "./bind-acknowledgement.ts";
import { bindEntrance } from "./bind-entrance.ts";
import { bindPages } from "./bind-pages.ts";
import { bindWebApp } from "./bind-web-app.ts";
import { bindEvents } from "./events.ts";
import { inTime } from "./in-time.ts";
import { lookedUpBriefly } from "./looked-up-briefly.ts";
import { type RateLimits, rateLimit } from "./rate-limit.ts";
import { Refusal } from "./refusal.ts";
import { bindSignIn } from "./sign-in-routes.ts";
import { traceRequests } from "./trace-requests.ts";
import { toProblem } from "./to-problem.ts";
import { writtenPath } from "./written-path.ts";

/** So long may the database take to say that it is there, in milliseconds: whoever asks does so every few seconds. */
const readiness = 3000;
/** So long is it believed, in milliseconds: anybody may ask, as often as they like, and its connections are few. */
const readinessKept = 1000;

/** The hash of no style at all: the web app puts empty style elements into its page, and rules into them by script. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/** What the HTTP interface is made of. */
export type AppOptions = {
  readonly services: Services;
  readonly authenticate: Authenticate;
  /** Without, nobody can sign in. */
  readonly people: People | undefined;
  readonly limits: RateLimits;
  readonly metrics: Metrics | undefined;
  readonly tracing: Tracing;
  /** The directory of the built web app. */
  readonly webApp: string | undefined;
};

/** The HTTP interface as one function from requests to responses. */
export function createApp({
  services,
  authenticate,
  people,
  limits,
  metrics,
  tracing,
  webApp,
}: AppOptions): Hono {
  const app = new Hono();
  const idOf = (context: Context) => context.get("requestId");
  // Ours alone: an id that somebody sends would let them write into the log under that of others.
  app.use(requestId({ headerName: "", generator: () => randomUUID() }));
  app.use(traceRequests(tracing, idOf));
  app.use(async (context, next) => {
    const id = idOf(context);
    const begun = performance.now();
    await next();
    // Not `context.header`: that makes a response anew, of a copy of what is in it.
    context.res.headers.set("x-request-id", id);
    const { method, path } = context.req;
    const took = Math.round(performance.now() - begun);
    const { status } = context.res;
    services.log.info({ request: id, method, path: writtenPath(path), status, took }, "request");
  });
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", emptyStyle],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        objectSrc: ["'none'"],
      },
      referrerPolicy: "no-referrer",
    }),
  );
  if (metrics !== undefined) {
    app.use(metrics.measure());
    metrics.bind(app);
  }
  app.use("/api/*", rateLimit(limits));
  app.use(`${linkPath}/*`, rateLimit(limits));
  app.get("/healthz", (context) => context.json({ status: "alive" }));
  // It goes on where it takes too long for who asked: each next one would take a connection more.
  const database = lookedUpBriefly(
    () => services.database.db.selectFrom("head").select("revision").executeTakeFirstOrThrow(),
    { clock: () => performance.now(), keep: readinessKept },
  );
  app.get("/readyz", async (context) => {
    if (services.stopping.aborted) throw new Refusal(503, "The server stops.");
    await inTime(database(), readiness);
    return context.json({ status: "ready", revision: services.record.head.revision });
  });
  const document = JSON.stringify(openApiDocument(endpoints, manifest.version));
  app.get(`${basePath}/openapi.json`, (context) =>
    context.body(document, 200, { "content-type": "application/json; charset=utf-8" }),
  );
  const binding = { app, services, authenticate };
  bindAll(binding);
  const openStreams = bindEvents(binding);
  metrics?.countStreams(openStreams);
  bindEntrance(binding);
  bindAcknowledgement(app, services);
  if (people !== undefined) {
    bindSignIn({ app, services, people });
    bindPages(app);
  }
  bindWebApp(app, webApp);
  app.notFound((context) => {
    const { method, path } = context.req;
    const allowed = allowedMethods(app, path);
    if (allowed.length > 0) {
      const detail = `There is no ${method} at ${path}, but ${allowed.join(", ")}.`;
      throw new Refusal(405, detail, { allowed });
    }
    throw new Refusal(404, `There is nothing at ${method} ${path}.`);
  });
  app.onError((error, context) => {
    const id = idOf(context);
    const problem = toProblem(error, id);
    if (problem.status >= 500) services.log.error({ request: id, error }, "fault");
    return new Response(JSON.stringify(problem), {
      status: problem.status,
      headers: {
        "content-type": "application/problem+json",
        ...(error instanceof Refusal ? error.headers : {}),
      },
    });
  });
  return app;
}
