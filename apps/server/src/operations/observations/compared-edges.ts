import { type NotCompared, placesOfNeeds } from "@mainstay/flows";
import type { EdgePage, ObservedWindow } from "@mainstay/store";
import type { Services } from "../operation.ts";

/** How many edges are compared, and how many more of those that the plan may declare are looked up. */
export type MostCompared = { readonly edges: number; readonly lookedUp: number };

/** The edges of a window that are compared with the plan, and what is left out of them. */
type ComparedEdges = {
  readonly page: Pick<EdgePage, "edges" | "ends">;
  readonly leftOut: NotCompared;
};

/**
 * Reads the edges of a window that were used most, and of the others those that the plan may declare: a requirement that is seldom used
 * was seen all the same.
 */
export async function comparedEdges(
  { observations, record }: Pick<Services, "observations"> & ReadsPlan,
  window: ObservedWindow,
  most: MostCompared,
): Promise<ComparedEdges> {
  const page = await observations.edges(window, { limit: most.edges, after: 0 });
  const beyond = page.edges.length;
  if (page.total <= beyond) return { page, leftOut: { edges: 0, isLookedUp: true } };
  const between = { ...placesOfNeeds(record.complete.elements), beyond };
  const more = await observations.edges(window, { between, limit: most.lookedUp, after: 0 });
  // More may have come in between, so that one is on either.
  const known = new Set(page.edges.map(({ id }) => id));
  const fresh = more.edges.filter(({ id }) => !known.has(id));
  return {
    page: { edges: [...page.edges, ...fresh], ends: [...page.ends, ...more.ends] },
    leftOut: {
      edges: Math.max(0, page.total - beyond - fresh.length),
      isLookedUp: more.total <= more.edges.length,
    },
  };
}

/** Of the plan, what whoever asks may see; there are no elements that are withheld. */
export type ReadsPlan = { readonly record: Pick<Services["record"], "complete"> };
