import type { EdgePage, ObservationStore, ObservedWindow } from "@mainstay/store";

/** Which edges of a window are exported: all, or those around a machine. */
export type ExportedEdges = {
  readonly around?: string | undefined;
  readonly site?: string | undefined;
};

/** So many edges are read at once. */
const usualLength = 10_000;

/** So many edges around a machine. */
const mostAround = 60_000;

type Page = Pick<EdgePage, "edges" | "ends">;

/**
 * The edges that are asked for, page by page, each of them once, and all of a server in one page: what it is shows in all of its ports. At
 * least one page, so that a table has its titles.
 */
export async function* exportPages(
  observations: Pick<ObservationStore, "edges" | "map">,
  window: ObservedWindow,
  { around, site }: ExportedEdges,
  limit = usualLength,
): AsyncGenerator<Page> {
  const ofSite = site === undefined ? {} : { site };
  if (around !== undefined) {
    const wanted = { around, ...ofSite, hops: 1, towards: "both", mostEdges: mostAround } as const;
    yield await observations.map(window, wanted);
    return;
  }
  let kept: Page = { edges: [], ends: [] };
  for (let behind = { server: 0, edge: 0 }; ; ) {
    const page = await observations.edges(window, { ...ofSite, limit, after: 0, behind });
    const edges = [...kept.edges, ...page.edges];
    const ends = [...kept.ends, ...page.ends];
    const last = page.edges.at(-1);
    if (last === undefined || page.edges.length === page.total) {
      yield { edges, ends };
      return;
    }
    behind = { server: last.server.end, edge: last.id };
    yield { edges: edges.filter(({ server }) => server.end !== behind.server), ends };
    kept = onServer({ edges, ends }, behind.server);
  }
}

/** The edges to a server, with their ends. */
function onServer({ edges, ends }: Page, end: number): Page {
  const own = edges.filter(({ server }) => server.end === end);
  const needed = new Set(own.flatMap(({ client, server }) => [client.end, server.end]));
  return { edges: own, ends: ends.filter(({ id }) => needed.has(id)) };
}
