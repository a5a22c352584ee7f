import type { TraceSettings } from "./trace-settings.ts";
import { type Tracing, untraced } from "./tracing.ts";

/** Traces as the settings say; without any nothing is loaded. `tell` hears of traces that could not be sent. */
export async function openTracing(
  settings: TraceSettings | undefined,
  tell: (error: unknown) => void,
): Promise<Tracing> {
  if (settings === undefined) return untraced;
  const { exportedTracing } = await import("./exported-tracing.ts");
  return exportedTracing(settings, tell);
}
