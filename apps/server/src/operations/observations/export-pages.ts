import type { ObservationStore, ObservedWindow, SomeEdges } from "@mainstay/store";

/** Which edges of a window are exported: all, or those around a machine. */
export type ExportedEdges = {
  readonly around?: string | undefined;
  readonly site?: string | undefined;
};

/** So many edges are read at once. */
const length = 10_000;

/** So many edges around a machine. */
const mostAround = 60_000;

/**
 * The edges that are asked for, page by page, each of them once, and all of a server in one page: what it is shows in all of its ports. At
 * least one page, so that a table has its titles.
 */
export async function* exportPages(
  observations: Pick<ObservationStore, "everyEdge" | "map">,
  window: ObservedWindow,
  { around, site }: ExportedEdges,
): AsyncGenerator<SomeEdges> {
  const ofSite = site === undefined ? {} : { site };
  if (around === undefined) {
    yield* observations.everyEdge(window, { ...ofSite, length });
    return;
  }
  const wanted = { around, ...ofSite, hops: 1, towards: "both", mostEdges: mostAround } as const;
  yield await observations.map(window, wanted);
}
