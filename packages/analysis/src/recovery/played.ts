import type { Disruption, Plan } from "@mainstay/plan";
import { CascadeRun } from "../cascade/cascade-run.ts";
import { type Loss, toLosses } from "../cascade/loss.ts";
import { Waits } from "../cascade/waits.ts";
import { graphOf } from "../graph/graph-of.ts";
import { condenseAll, type Graph } from "../graph/graph.ts";

/** A cascade that has been played out, with what it was made of. */
export type Played = {
  readonly graph: Graph;
  readonly losses: readonly Loss[];
  readonly run: CascadeRun;
  readonly waits: Waits;
};

/** Plays the disruptions of a plan out, whatever recovers. */
export function play(plan: Plan, disruptions: readonly Disruption[]): Played {
  const graph = graphOf(plan);
  const losses = toLosses(graph, disruptions);
  const run = new CascadeRun(graph, condenseAll(graph));
  run.run(losses);
  return { graph, losses, run, waits: new Waits(graph, run, losses) };
}
