import { BitRows } from "./bit-rows.ts";
import type { Circuit } from "./circuit.ts";
import { LossSets } from "./loss-sets.ts";

/** In place of a row: the event brings the node about alone. */
export const fallen = -1;

/** The partners of every event, at each node above it; of partners before the event only some. */
export type Partners = {
  /** Row `node` is what brings a node about alone. */
  readonly sets: BitRows;
  /** From here on are two free rows for each node, the first ones of all before the second ones. */
  readonly firstFreeRow: number;
  readonly secondFreeRow: number;
  readonly emptyRow: number;
  /** For each event the nodes above it in rising order, itself first; and the row of its partners there, or `fallen`. */
  readonly above: readonly Int32Array[];
  readonly rows: readonly Int32Array[];
};

/** How many bytes `keepPartners` takes, at most, where events have so many nodes above them together. */
export function bytesToKeep(circuit: Circuit, events: number, above: number): number {
  const nodes = circuit.atLeast.length;
  const lists = 2 * above * Int32Array.BYTES_PER_ELEMENT;
  return (
    BitRows.bytesOf(rowsToKeep(nodes, above), events + 1) + LossSets.bytesOf(nodes, events) + lists
  );
}

/** Works out the partners of every event of a circuit without `odd` nodes, and keeps them. */
export function keepPartners(circuit: Circuit, above: readonly Int32Array[]): Partners {
  const size = circuit.atLeast.length;
  const losses = new LossSets(circuit, above.length);
  const aboveAll = above.reduce((sum, { length }) => sum + length, 0);
  const sets = new BitRows(rowsToKeep(size, aboveAll), above.length + 1);
  const emptyRow = 3 * size;
  let next = emptyRow + 1;
  for (let node = 0; node < size; node++) sets.take(losses.sets, node, node);
  const rows = above.map((nodes, event) => {
    losses.pair(event, { which: "later" });
    return nodes.map((node) => {
      if (losses.isLone(event, node)) return fallen;
      const row = losses.partnersAt(node);
      if (losses.sets.some[row] === 0) return emptyRow;
      sets.take(losses.sets, row, next);
      return next++;
    });
  });
  return { sets, firstFreeRow: size, secondFreeRow: 2 * size, emptyRow, above, rows };
}

function rowsToKeep(nodes: number, above: number): number {
  return 3 * nodes + 1 + above;
}
