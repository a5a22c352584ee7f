import { condenseAll, type Graph, inOwnOrder } from "../graph/graph.ts";
import { once } from "../once.ts";
import { CascadeRun } from "./cascade-run.ts";
import { isOpen, type Loss } from "./loss.ts";

/** A cascade played out: where something recovers, what it needs for that comes before it as well. */
export function playLosses(graph: Graph, losses: readonly Loss[]): CascadeRun {
  return cascadesOn(graph)(losses);
}

/** Plays out one cascade after the other on a graph, in the same memory: each is good until the next. */
export function cascadesOn(graph: Graph): (losses: readonly Loss[]) => CascadeRun {
  const withRecovery = once(() => new CascadeRun(graph, condenseAll(graph)));
  const forGood = once(() => new CascadeRun(graph, inOwnOrder(graph)));
  return (losses) => {
    const run = losses.some(isOpen) ? withRecovery() : forGood();
    run.run(losses);
    return run;
  };
}
