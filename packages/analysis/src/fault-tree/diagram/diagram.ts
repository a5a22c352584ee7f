/**
 * A way into a diagram: twice the number of a node, plus 1 for the complement of its function. Node 0 is the terminal,
 * so edge 0 says "never" (in a diagram of sets: no set) and edge 1 "always" (the empty set alone).
 */
export type Edge = number;

/**
 * A finished diagram: `levels`, `lows` and `highs` by node, node 0 being the terminal. What the edges of a node lead to
 * comes before the node, so one loop up or down the arrays visits everything in order.
 */
export type Diagram = {
  readonly levels: Int32Array;
  readonly lows: Int32Array;
  readonly highs: Int32Array;
  readonly root: Edge;
};
