import { placeEnds } from "@mainstay/flows";
import type { ElementId } from "@mainstay/plan";
import type { EdgeSide, ObservedEdge, ObservedEnd } from "@mainstay/store";
import { endOf } from "./observed-dependencies.ts";

/** Which elements the two sides of an edge are. */
export type PlacedSides = { readonly client: ElementId[]; readonly server: ElementId[] };

/** Tells which elements of a completed plan the sides of edges between these ends are. */
export function placingSides(
  elements: Parameters<typeof placeEnds>[0],
  ends: readonly ObservedEnd[],
): (edge: Pick<ObservedEdge, "client" | "server" | "port" | "services">) => PlacedSides {
  const place = placeEnds(elements);
  const known = new Map(ends.map((end) => [end.id, end]));
  const elementsOf = (
    side: EdgeSide,
    served?: Pick<ObservedEdge, "port" | "services">,
  ): ElementId[] => {
    const end = known.get(side.end);
    if (end === undefined) return [];
    const seen = endOf(end, side, served?.services);
    return [...place(served === undefined ? seen : { ...seen, port: served.port }).elements];
  };
  return (edge) => ({ client: elementsOf(edge.client), server: elementsOf(edge.server, edge) });
}
