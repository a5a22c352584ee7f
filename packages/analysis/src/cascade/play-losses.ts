import { condenseAll, type Graph, inOwnOrder } from "../graph/graph.ts";
import { CascadeRun } from "./cascade-run.ts";
import { isOpen, type Loss } from "./loss.ts";

/** A cascade played out: where something recovers, what it needs for that comes before it as well. */
export function playLosses(graph: Graph, losses: readonly Loss[]): CascadeRun {
  const run = new CascadeRun(graph, losses.some(isOpen) ? condenseAll(graph) : inOwnOrder(graph));
  run.run(losses);
  return run;
}
