import type { Graph } from "../../graph/graph.ts";
import { nodesBefore } from "../../graph/nodes-before.ts";
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
  const added = Int32Array.from(resting).sort();
  const nodes = nodesBefore(before, after.elements);
  const ofAfter = Int32Array.from(after.position, (position) => nodes[position]);
  for (const [at, node] of added.entries()) ofAfter[node] = before.size + at;
  const { requirements, edges } = sizeOf(after, added);
  const forms = before.spare.length;
  const requirementStart = longer(before.requirementStart, added.length);
  const form = longer(before.form, requirements);
  const targetStart = longer(before.targetStart, requirements);
  const targets = longer(before.targets, edges);
  const end = longer(before.end, added.length);
  let requirement = before.form.length;
  let edge = before.targets.length;
  for (const [at, node] of added.entries()) {
    for (let r = after.requirementStart[node]; r < after.requirementStart[node + 1]; r++) {
      form[requirement++] = forms + after.form[r];
      for (let target = after.targetStart[r]; target < after.targetStart[r + 1]; target++)
        targets[edge++] = ofAfter[after.targets[target]];
      targetStart[requirement] = edge;
    }
    requirementStart[before.size + at + 1] = requirement;
    end[before.size + at] = ofAfter[after.end[node] - 1] + 1;
  }
  return {
    ofAfter,
    graph: {
      size: before.size + added.length,
      requirementStart,
      form,
      targetStart,
      targets,
      end,
      spare: Int32Array.of(...before.spare, ...after.spare),
      holds: Float64Array.of(...before.holds, ...after.holds),
      loss: Float64Array.of(...before.loss, ...after.loss),
    },
  };
}

/** How many requirements nodes have, and how many targets these. */
function sizeOf({ requirementStart, targetStart }: Graph, nodes: Int32Array) {
  let [requirements, edges] = [0, 0];
  for (const node of nodes) {
    const [first, stop] = [requirementStart[node], requirementStart[node + 1]];
    requirements += stop - first;
    edges += targetStart[stop] - targetStart[first];
  }
  return { requirements, edges };
}

/** Numbers with room for more after them. */
function longer(numbers: ArrayLike<number>, more: number): Int32Array {
  const all = new Int32Array(numbers.length + more);
  all.set(numbers);
  return all;
}
