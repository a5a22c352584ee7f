import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout as wait } from "node:timers/promises";
import {
  type Context,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";
import { W3CTraceContextPropagator } from "@opentelemetry/core";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { defaultResource, resourceFromAttributes } from "@opentelemetry/resources";
import {
  BatchSpanProcessor,
  ParentBasedSampler,
  TraceIdRatioBasedSampler,
  TracerProvider,
} from "@opentelemetry/sdk-trace";
import manifest from "../../package.json" with { type: "json" };
import { heardExporter } from "./heard-exporter.ts";
import type { TraceSettings } from "./trace-settings.ts";
import type { OpenSpan, SpanWish, Tracing } from "./tracing.ts";

/** So long may the last traces take when the server stops, in milliseconds. */
const farewell = 3000;

/**
 * Traces that go to a collector, in batches. Nothing is registered for the whole process, so that libraries add nothing of
 * theirs, and several servers in one process stay apart.
 */
export function exportedTracing(
  { endpoint, headers, service, share }: TraceSettings,
  tell: (error: unknown) => void,
): Tracing {
  const url = `${endpoint.replace(/\/+$/, "")}/v1/traces`;
  const exporter = heardExporter(new OTLPTraceExporter({ url, headers: { ...headers } }), tell);
  const named = resourceFromAttributes({
    "service.name": service,
    "service.version": manifest.version,
  });
  const provider = new TracerProvider({
    resource: defaultResource().merge(named),
    sampler: new ParentBasedSampler({ root: new TraceIdRatioBasedSampler(share) }),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer("mainstay", manifest.version);
  const going = new AsyncLocalStorage<Context>();

  const open = ({ name, facts, headers: sent }: SpanWish): Span => {
    const parent = sent === undefined ? (going.getStore() ?? ROOT_CONTEXT) : contextOf(sent);
    const kind = sent === undefined ? SpanKind.INTERNAL : SpanKind.SERVER;
    return tracer.startSpan(name, { kind, attributes: { ...facts } }, parent);
  };
  return {
    within: async (wish, act) => {
      const span = open(wish);
      try {
        const context = trace.setSpan(going.getStore() ?? ROOT_CONTEXT, span);
        return await going.run(context, () => act(openSpan(span)));
      } catch (error) {
        failed(span, error);
        throw error;
      } finally {
        span.end();
      }
    },
    begin: (wish) => {
      const span = open(wish);
      return (error) => {
        if (error !== undefined) failed(span, error);
        span.end();
      };
    },
    ids: () => {
      const context = going.getStore();
      const known = context === undefined ? undefined : trace.getSpanContext(context);
      return known === undefined ? undefined : { trace_id: known.traceId, span_id: known.spanId };
    },
    close: async () => {
      await Promise.race([
        provider.shutdown().catch(tell),
        wait(farewell, undefined, { ref: false }),
      ]);
    },
  };
}

function openSpan(span: Span): OpenSpan {
  return {
    rename: (name) => void span.updateName(name),
    note: (facts) => void span.setAttributes({ ...facts }),
    fail: (error) => failed(span, error),
  };
}

function failed(span: Span, error: unknown): void {
  const message = error instanceof Error ? error.message : String(error);
  span.setStatus({ code: SpanStatusCode.ERROR, message });
}

const propagator = new W3CTraceContextPropagator();

/** The span of another process that asked for this, as its headers say. */
function contextOf(headers: (name: string) => string | undefined): Context {
  return propagator.extract(ROOT_CONTEXT, headers, {
    get: (of, name) => of(name),
    keys: () => [],
  });
}
