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
  if (page.total <= page.edges.length) return { page, leftOut: { edges: 0, isLookedUp: true } };
  // By what was read and not by its rank, which changes while more is observed: so none is in neither.
  const besides = page.edges.map(({ id }) => id);
  const between = { ...placesOfNeeds(record.complete.elements), besides };
  const more = await observations.edges(window, { between, limit: most.lookedUp, after: 0 });
  return {
    page: { edges: [...page.edges, ...more.edges], ends: [...page.ends, ...more.ends] },
    leftOut: {
      edges: Math.max(0, page.total - page.edges.length - more.edges.length),
      isLookedUp: more.total <= more.edges.length,
    },
  };
}

/** Of the plan, what whoever asks may see; there are no elements that are withheld. */
export type ReadsPlan = { readonly record: Pick<Services["record"], "complete"> };
