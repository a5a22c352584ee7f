import type { Request, Services } from "../operation.ts";
import { type AskedWindow, askedWindow } from "./asked-window.ts";
import { toEdge, toEnd, toWindow } from "./observed-documents.ts";
import { observedKnowledge } from "./observed-knowledge.ts";
import { placingSides } from "./placing-sides.ts";

type Query = AskedWindow & {
  readonly around: string;
  readonly site?: string | undefined;
  readonly hops: number;
  readonly towards: "servers" | "clients" | "both";
  readonly limit: number;
};

/** What is near an address or a machine in a window. */
export async function getObservedMap(
  services: Services,
  { query: { from, until, limit, ...wanted } }: Request<unknown, Query, unknown>,
) {
  const { observations, record, now } = services;
  const window = askedWindow({ from, until }, now());
  const [map, observers] = await Promise.all([
    observations.map(window, { ...wanted, mostEdges: limit }),
    observations.observers(window),
  ]);
  const knowledge = await observedKnowledge(services, observers);
  const elementsOf = placingSides(record.complete.elements, map, knowledge);
  return {
    window: toWindow(map.window),
    ends: map.ends.map(({ hop, ...end }) => ({ ...toEnd(end), hop })),
    edges: map.edges.map((edge) => ({ ...toEdge(edge), elements: elementsOf(edge) })),
    leftOut: map.leftOut,
  };
}
