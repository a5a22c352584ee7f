import { BitRows } from "./bit-rows.ts";
import type { Circuit } from "./circuit.ts";
import { LossSets } from "./loss-sets.ts";
import type { Above } from "./nodes-above.ts";
import { PartnerTable } from "./partner-table.ts";

/** In place of a row: the event brings the node about alone. */
export const fallen = -1;

/** The partners of every event, at each node above it; of partners before the event only some. */
export type Partners = {
  /** Row `node` is what brings a node about alone. */
  readonly sets: BitRows;
  /** From here on are free rows: one for each of the nodes above an event, and 32 more for each. */
  readonly firstFreeRow: number;
  readonly emptyRow: number;
  /** For each event the nodes above it in rising order, itself first; and the row of its partners there, or `fallen`. */
  readonly above: readonly Int32Array[];
  readonly rows: readonly Int32Array[];
  /** The same the other way round. */
  readonly table: PartnerTable;
  /** How many nodes are above the event that has the most above it. */
  readonly most: number;
};

/** How many bytes `keepPartners` takes, at most, where events have so many nodes above them. */
export function bytesToKeep(circuit: Circuit, events: number, above: Omit<Above, "nodes">): number {
  const nodes = circuit.atLeast.length;
  const lists = 2 * above.all * Int32Array.BYTES_PER_ELEMENT;
  return (
    BitRows.bytesOf(rowsToKeep(nodes, above), events + 1) +
    LossSets.bytesOf(nodes, events) +
    PartnerTable.bytesOf(nodes, events, above.all) +
    lists
  );
}

/** Works out the partners of every event of a circuit without `odd` nodes, and keeps them. */
export function keepPartners(circuit: Circuit, above: Above): Partners {
  const size = circuit.atLeast.length;
  const events = above.nodes.length;
  const losses = new LossSets(circuit, events);
  const sets = new BitRows(rowsToKeep(size, above), events + 1);
  const emptyRow = size;
  let next = size + 1;
  for (let node = 0; node < size; node++) sets.take(losses.sets, node, node);
  const rows = above.nodes.map((nodes, event) => {
    losses.pair(event, { which: "later" });
    return nodes.map((node) => {
      if (losses.isLone(event, node)) return fallen;
      const row = losses.partnersAt(node);
      if (losses.sets.some[row] === 0) return emptyRow;
      sets.take(losses.sets, row, next);
      return next++;
    });
  });
  const table = new PartnerTable({ nodes: size, above: above.nodes, rows, emptyRow });
  return {
    sets,
    firstFreeRow: next,
    emptyRow,
    above: above.nodes,
    rows,
    table,
    most: above.most,
  };
}

/** Free rows for each node above the first event: one of its own, and one for each of as many second events as a word has. */
const freeRowsPerNode = 33;

function rowsToKeep(nodes: number, { all, most }: Omit<Above, "nodes">): number {
  return nodes + 1 + all + freeRowsPerNode * most;
}
