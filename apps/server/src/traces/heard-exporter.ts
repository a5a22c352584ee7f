import type { SpanExporter } from "@opentelemetry/sdk-trace";

/** An exporter whose failures are told: the first after each success, since a collector that is away stays away for long. */
export function heardExporter(
  exporter: SpanExporter,
  tell: (error: unknown) => void,
): SpanExporter {
  let isFailing = false;
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        const isFailed = result.error !== undefined;
        if (isFailed && !isFailing) tell(result.error);
        isFailing = isFailed;
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
    forceFlush: () => exporter.forceFlush?.() ?? Promise.resolve(),
  };
}
