import { CascadeRun } from "../cascade/cascade-run.ts";
import {
  type Graph,
  inOwnOrder,
  mbcoOf,
  requirementsOfDependents,
  withoutAlternatives,
} from "../graph/graph.ts";
import { sharpRequirements } from "./sharp-requirements.ts";

/** What questions are asked of; those of one graph share the memory in which cascades run. */
export type Asked = {
  readonly graph: Graph;
  readonly run: CascadeRun;
  readonly isSharp: Uint8Array;
  /** By node. */
  readonly mbco: Float64Array;
  /** The requirement that each of the graph's `dependents` stands for. */
  readonly requirementOf: Int32Array;
};

/** A graph made ready for questions. */
export function askedOf(graph: Graph): Asked {
  const mbco = new Float64Array(graph.size);
  for (let node = 0; node < graph.size; node++) mbco[node] = mbcoOf(graph, node);
  return {
    graph,
    run: new CascadeRun(graph, inOwnOrder(graph)),
    isSharp: sharpRequirements(graph),
    mbco,
    requirementOf: requirementsOfDependents(graph),
  };
}

/** The same where every requirement needs all of its targets. */
export function askedAlone(asked: Asked): Asked {
  const graph = withoutAlternatives(asked.graph);
  return { ...asked, graph, run: new CascadeRun(graph, inOwnOrder(graph)) };
}
