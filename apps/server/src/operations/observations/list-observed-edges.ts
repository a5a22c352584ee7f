import type { Request, Services } from "../operation.ts";
import { type AskedWindow, askedWindow } from "./asked-window.ts";
import { toEdge, toEnd, toWindow } from "./observed-documents.ts";

type Query = AskedWindow & {
  readonly limit: number;
  readonly after: number;
  readonly text?: string | undefined;
  readonly site?: string | undefined;
  readonly port?: number | undefined;
  readonly protocol?: "tcp" | "udp" | undefined;
  readonly state?: "working" | "failing" | undefined;
};

/** A page of the edges of a window. */
export async function listObservedEdges(
  { observations, now }: Services,
  { query: { from, until, ...wanted } }: Request<unknown, Query, unknown>,
) {
  const window = askedWindow({ from, until }, now());
  const page = await observations.edges(window, wanted);
  const next = wanted.after + page.edges.length;
  return {
    window: toWindow(page.window),
    items: page.edges.map(toEdge),
    ends: page.ends.map(toEnd),
    total: page.total,
    ...(next < page.total ? { next } : {}),
  };
}
