import { type Graph, idOf } from "../../graph/graph.ts";
import type { FallGraph } from "../fall-gates.ts";

/** Two plans as one graph: all nodes of the one before, then those of the one after that rest on changes. */
export type JointGraph = {
  readonly graph: FallGraph;
  /** The joint node of each node after: that of the same element before, where it rests on no change. */
  readonly ofAfter: Int32Array;
};

/**
 * Joins a graph with one that it was changed into, of which `resting` are the nodes that rest on changes. What needs
 * nothing changed is the same in both, so that the one after needs no more nodes than those; a ring rests on changes as a whole.
 */
export function joinGraphs(before: Graph, after: Graph, resting: ReadonlySet<number>): JointGraph {
  const added = [...resting].sort((one, other) => one - other);
  const ofAfter = new Int32Array(after.size).fill(-1);
  for (let node = 0; node < after.size; node++) {
    if (!resting.has(node)) ofAfter[node] = before.nodeOf.get(idOf(after, node)) ?? -1;
  }
  for (const [at, node] of added.entries()) ofAfter[node] = before.size + at;
  const requirementStart = [...before.requirementStart];
  const form = [...before.form];
  const targetStart = [...before.targetStart];
  const targets = [...before.targets];
  const end = [...before.end];
  const forms = before.spare.length;
  for (const node of added) {
    for (let r = after.requirementStart[node]; r < after.requirementStart[node + 1]; r++) {
      form.push(forms + after.form[r]);
      for (let at = after.targetStart[r]; at < after.targetStart[r + 1]; at++)
        targets.push(ofAfter[after.targets[at]]);
      targetStart.push(targets.length);
    }
    requirementStart.push(form.length);
    end.push(ofAfter[after.end[node] - 1] + 1);
  }
  return {
    ofAfter,
    graph: {
      size: before.size + added.length,
      requirementStart: Int32Array.from(requirementStart),
      form: Int32Array.from(form),
      targetStart: Int32Array.from(targetStart),
      targets: Int32Array.from(targets),
      end: Int32Array.from(end),
      spare: Int32Array.of(...before.spare, ...after.spare),
      holds: Float64Array.of(...before.holds, ...after.holds),
      loss: Float64Array.of(...before.loss, ...after.loss),
    },
  };
}
