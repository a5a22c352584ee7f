import type { Element, ElementId } from "@mainstay/plan";
import { type Condensation, condense } from "./condense.ts";
import type { NodeTable } from "./node-table.ts";
import type { WholeNumbers } from "./whole-numbers.ts";

/** Bits of `Graph.purpose`: what a requirement is needed for. */
export const operates = 1;
export const recovers = 2;

/**
 * The plan's elements and requirements as numbers, compiled once. Elements are nodes 0 to size - 1, numbered so that
 * what an element needs to operate has a smaller number than the element itself, except within a ring, whose members
 * are consecutive. Requirements are numbered by their node; within a node those come first that bite soonest, of these those
 * that one lost target fails for good and wholly, and those last that do not touch operation.
 */
export type Graph = {
  readonly size: number;
  /** The elements of the plan, in its order. */
  readonly elements: readonly Element[];
  readonly nodeOf: NodeTable;
  /** Position in the plan by node, and node by position in the plan. */
  readonly position: Int32Array;
  readonly nodeAt: Int32Array;
  /** The requirements of node `i` are `requirementStart[i]` to `requirementStart[i + 1] - 1`. */
  readonly requirementStart: Int32Array;
  /** The form of each requirement: what it says beside naming its targets. */
  readonly form: WholeNumbers;
  /** The place of each requirement among the needs of its element, as the plan has them. */
  readonly need: WholeNumbers;
  /** By form, how many targets may be lost before a requirement is impaired: targets less `atLeast`. */
  readonly spare: Int32Array;
  /** By form, in minutes. */
  readonly holds: Float64Array;
  /** By form, the share lost; 0 for a requirement that does not touch operation. */
  readonly loss: Float64Array;
  readonly purpose: Uint8Array;
  /** The targets of requirement `r` are `targets[targetStart[r]]` to `targets[targetStart[r + 1] - 1]`. */
  readonly targetStart: Int32Array;
  readonly targets: Int32Array;
  /**
   * The owners of the requirements that name node `i` and whose loss touches operation are `dependents[dependentStart[i]]`
   * and on, in the order of the requirements.
   */
  readonly dependentStart: Int32Array;
  readonly dependents: Int32Array;
  /** `end[i]` is one past the last node of the ring that node `i` is in, or `i + 1`. */
  readonly end: Int32Array;
};

/** The id of the element that a node is. */
export function idOf(graph: Graph, node: number): ElementId {
  return elementOf(graph, node).id;
}

/** The element that a node is. */
export function elementOf({ elements, position }: Graph, node: number): Element {
  return elements[position[node]];
}

/** The level below which the element of a node is of no use: whole if it says nothing. */
export function mbcoOf(graph: Graph, node: number): number {
  return elementOf(graph, node).objectives?.mbco ?? 1;
}

/** The same graph with every requirement needing all of its targets: what it means when the alternatives are gone. */
export function withoutAlternatives(graph: Graph): Graph {
  return { ...graph, spare: new Int32Array(graph.spare.length) };
}

/** The requirement that each of `dependents` stands for. */
export function requirementsOfDependents(graph: Graph): Int32Array {
  const { form, loss, targetStart, targets, dependentStart, dependents } = graph;
  const requirements = new Int32Array(dependents.length);
  const next = dependentStart.slice();
  for (let r = 0; r < form.length; r++) {
    if (loss[form[r]] === 0) continue;
    for (let at = targetStart[r]; at < targetStart[r + 1]; at++)
      requirements[next[targets[at]]++] = r;
  }
  return requirements;
}

/** Nodes in an order in which needs of both purposes come first, for cascades in which something recovers. */
export function condenseAll(graph: Graph): Condensation {
  const start = Int32Array.from(graph.requirementStart, (r) => graph.targetStart[r]);
  return condense({ start, edges: graph.targets });
}

/** Nodes in their own order, for cascades in which nothing waits for recovery. */
export function inOwnOrder({ size, end }: Graph): Condensation {
  return { order: Int32Array.from({ length: size }, (_, node) => node), end };
}

/** The first node of the ring that ends with `last`, or `last` itself if it is in none. */
export function ringStart({ end }: Graph, last: number): number {
  let first = last;
  while (first > 0 && end[first - 1] === end[last]) first--;
  return first;
}

/** The length of the longest row of a compressed table. */
export function widestRow(start: Int32Array): number {
  let most = 0;
  for (let row = 0; row + 1 < start.length; row++)
    most = Math.max(most, start[row + 1] - start[row]);
  return most;
}
