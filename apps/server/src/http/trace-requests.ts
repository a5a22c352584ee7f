import type { Context, MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import type { Tracing } from "../traces/tracing.ts";

/** Traces every request until its answer begins, by its route and not by its path, so that no trace names anybody. */
export function traceRequests(
  tracing: Tracing,
  idOf: (context: Context) => string,
): MiddlewareHandler {
  return (context, next) => {
    const { method } = context.req;
    const facts = { "http.request.method": method, "mainstay.request.id": idOf(context) };
    const headers = (name: string) => context.req.header(name);
    return tracing.within({ name: method, facts, headers }, async (span) => {
      await next();
      const { status } = context.res;
      const route = routePath(context);
      span.rename(`${method} ${route}`);
      span.note({ "http.route": route, "http.response.status_code": status });
      if (status >= 500) span.fail(context.error ?? `status ${status}`);
    });
  };
}
