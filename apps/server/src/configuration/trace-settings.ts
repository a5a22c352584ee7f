import type { TraceSettings } from "../traces/trace-settings.ts";
import type { Configuration } from "./configuration.ts";

/** Where traces go; undefined where they are off. */
export function traceSettings({
  tracesTo: endpoint,
  tracesHeaders = "",
  tracesAs: service,
  tracesShare: share,
}: Configuration): TraceSettings | undefined {
  if (endpoint === undefined) return undefined;
  return { endpoint, headers: headersOf(tracesHeaders), service, share };
}

/** `name=value`, with commas between; values are escaped as in a URL, as OpenTelemetry has it. */
function headersOf(list: string): Readonly<Record<string, string>> {
  const pairs = list.split(",").flatMap((pair) => {
    const at = pair.indexOf("=");
    return at < 1 ? [] : [[pair.slice(0, at).trim(), unescaped(pair.slice(at + 1).trim())]];
  });
  return Object.fromEntries(pairs);
}

function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
