import type { ElkNode } from "elkjs/lib/elk-api.js";
import { elk } from "./elk.ts";
import type { Placed } from "./placed.ts";
import { toPlaced } from "./to-placed.ts";

/** Finds a place for everything, so that what needs stands left of what it needs and lines cross seldom. */
export async function place(graph: ElkNode): Promise<Placed> {
  return toPlaced(await elk().layout(graph));
}
