import type { Edge, NodeTable } from "./node-table.ts";

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

/** The part of a table that an edge leads to. The table keeps nothing else. */
export function toDiagram(table: NodeTable, root: Edge): Diagram {
  const roots = Int32Array.of(root);
  table.collect([roots]);
  const { cells, count } = table;
  const column = (place: number) => {
    const values = new Int32Array(count);
    for (let node = 0; node < count; node++) values[node] = cells[node * 4 + place];
    return values;
  };
  return { levels: column(0), lows: column(1), highs: column(2), root: roots[0] };
}
