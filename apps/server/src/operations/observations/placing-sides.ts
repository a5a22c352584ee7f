import { endSites, placeEnds, placingBoth } from "@mainstay/flows";
import type { ElementId } from "@mainstay/plan";
import type { EdgePage, ObservedEdge } from "@mainstay/store";
import { dependenciesByEdge, type Knowledge } from "./observed-dependencies.ts";

/** Which elements the two sides of an edge are. */
export type PlacedSides = { readonly client: ElementId[]; readonly server: ElementId[] };

/** Tells which elements of a completed plan the sides of these edges are, as the plan is compared with them. */
export function placingSides(
  elements: Parameters<typeof placeEnds>[0],
  page: Pick<EdgePage, "ends" | "edges">,
  knowledge: Knowledge,
): (edge: Pick<ObservedEdge, "id">) => PlacedSides {
  const dependencies = dependenciesByEdge(page, knowledge);
  const place = placingBoth(placeEnds(elements, endSites([...dependencies.values()])));
  return ({ id }) => {
    const dependency = dependencies.get(id);
    if (dependency === undefined) return { client: [], server: [] };
    const { from, to } = place(dependency);
    return { client: [...from.elements], server: [...to.elements] };
  };
}
