import type { Graph } from "../graph/graph.ts";
import type { StepStore } from "./step-store.ts";

/** The targets of requirement `r`, as the plan has them. */
export function targetsOf({ targetStart, targets }: Graph, r: number): readonly number[] {
  return Array.from(targets.subarray(targetStart[r], targetStart[r + 1]));
}

/** How far requirement `r` is satisfied at one instant (SPEC 2.3). */
export function satisfiedAt(graph: Graph, store: StepStore, r: number, time: number): number {
  const levels = targetsOf(graph, r).map((target) => store.levelAt(target, time));
  return levels.sort((a, b) => a - b)[graph.spare[graph.form[r]]];
}
