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
): (edge: Pick<ObservedEdge, "client" | "server" | "port">) => PlacedSides {
  const place = placeEnds(elements);
  const known = new Map(ends.map((end) => [end.id, end]));
  const elementsOf = (side: EdgeSide, port?: number): ElementId[] => {
    const end = known.get(side.end);
    if (end === undefined) return [];
    return [...place({ ...endOf(end, side), ...(port === undefined ? {} : { port }) }).elements];
  };
  return ({ client, server, port }) => ({
    client: elementsOf(client),
    server: elementsOf(server, port),
  });
}
