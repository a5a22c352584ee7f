import type { Hono, MiddlewareHandler } from "hono";
import { routePath } from "hono/route";
import { collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { PlanRecord } from "../record/plan-record.ts";

/** Figures about a server for Prometheus: how long requests take, how many follow the events, the revision, the process. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Histogram<"method" | "route" | "status">;

  constructor(record: PlanRecord) {
    const registers = [this.#registry];
    collectDefaultMetrics({ register: this.#registry });
    this.#requests = new Histogram({
      name: "mainstay_http_request_duration_seconds",
      help: "How long requests took until their answer began",
      labelNames: ["method", "route", "status"],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
      registers,
    });
    new Gauge({
      name: "mainstay_revision",
      help: "The revision of the plan that this process knows",
      registers,
      collect() {
        this.set(record.head.revision);
      },
    });
  }

  /** Tells from now on how many event streams are open. */
  countStreams(open: () => number): void {
    new Gauge({
      name: "mainstay_event_streams",
      help: "How many listen to the events of this process",
      registers: [this.#registry],
      collect() {
        this.set(open());
      },
    });
  }

  /** Measures every request, by the route and not by the path, so that there are no more series than routes. */
  measure(): MiddlewareHandler {
    return async (context, next) => {
      const end = this.#requests.startTimer({ method: context.req.method });
      await next();
      end({ route: routePath(context), status: context.res.status });
    };
  }

  /** Serves the figures at /metrics. */
  bind(app: Hono): void {
    app.get("/metrics", async (context) =>
      context.body(await this.#registry.metrics(), 200, {
        "content-type": this.#registry.contentType,
      }),
    );
  }
}
