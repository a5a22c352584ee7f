import type { Request, Services } from "../operation.ts";
import { type AskedWindow, askedWindow } from "./asked-window.ts";
import { toEdge, toEnd, toWindow } from "./observed-documents.ts";
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
  { observations, record, now }: Services,
  { query: { from, until, limit, ...wanted } }: Request<unknown, Query, unknown>,
) {
  const window = askedWindow({ from, until }, now());
  const map = await observations.map(window, { ...wanted, mostEdges: limit });
  const elementsOf = placingSides(record.complete.elements, map.ends);
  return {
    window: toWindow(map.window),
    ends: map.ends.map(({ hop, ...end }) => ({ ...toEnd(end), hop })),
    edges: map.edges.map((edge) => ({ ...toEdge(edge), elements: elementsOf(edge) })),
    leftOut: map.leftOut,
  };
}
