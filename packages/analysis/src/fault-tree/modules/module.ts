import type { Gate, Node } from "../fault-tree.ts";

/**
 * A part of a fault tree that shares nothing with the rest but its root. It is a tree of its own: nodes 0 to
 * `variables.length - 1` are its variables, which stand for events and for roots of other modules of the whole tree, and
 * its gates follow, what they need before them, rings together.
 */
export type Module = {
  /** The gate of the whole tree that this module is. */
  readonly name: Node;
  readonly variables: readonly Node[];
  readonly gates: readonly Gate[];
  /** One past the last gate of the ring that each gate is in; the number of the next gate if it is in none. */
  readonly ringEnd: Int32Array;
  /** The node of the module that is its root. */
  readonly root: Node;
};
