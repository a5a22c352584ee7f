import type { Circuit } from "./circuit.ts";
import { dependentsIn } from "./dependents.ts";

/**
 * The nodes where two events do together what neither does without the other, each with the row of what they add there, or
 * `fallen`; and which nodes have such an input.
 */
export class Meetings {
  readonly #dependents: Pick<Circuit, "start" | "inputs">;
  readonly #emptyRow: number;
  /** By node. */
  readonly #rows: Int32Array;
  readonly #nodes: Int32Array;
  #count = 0;
  readonly #isWoken: Uint8Array;
  /** Pairs of a woken node and the row of its input: the top of a module has hundreds of other inputs. */
  readonly #wokenBy: Int32Array;
  #end = 0;

  constructor(circuit: Circuit, emptyRow: number) {
    const size = circuit.atLeast.length;
    this.#dependents = dependentsIn(circuit);
    this.#emptyRow = emptyRow;
    this.#rows = new Int32Array(size).fill(emptyRow);
    this.#nodes = new Int32Array(size);
    this.#isWoken = new Uint8Array(size);
    this.#wokenBy = new Int32Array(2 * circuit.inputs.length);
  }

  /** What the events add at a node: its row, the empty one, or `fallen`. */
  rowAt(node: number): number {
    return this.#rows[node];
  }

  /** Whether they add anything at an input of a node. */
  isWoken(node: number): boolean {
    return this.#isWoken[node] === 1;
  }

  /** Puts the rows of what they add at the inputs of a node first into `rows`; how many those are. Of `fallen` there is none. */
  takeRowsInto(node: number, rows: Int32Array): number {
    let count = 0;
    for (let at = 0; at < this.#end; at += 2)
      if (this.#wokenBy[at] === node) rows[count++] = this.#wokenBy[at + 1];
    return count;
  }

  /** Says what they add at a node, once. */
  add(node: number, row: number): void {
    const { start, inputs } = this.#dependents;
    this.#rows[node] = row;
    this.#nodes[this.#count++] = node;
    for (let at = start[node]; at < start[node + 1]; at++) {
      this.#isWoken[inputs[at]] = 1;
      this.#wokenBy[this.#end++] = inputs[at];
      this.#wokenBy[this.#end++] = row;
    }
  }

  /** Begins anew, with other events. */
  clear(): void {
    for (let at = 0; at < this.#count; at++) this.#rows[this.#nodes[at]] = this.#emptyRow;
    for (let at = 0; at < this.#end; at += 2) this.#isWoken[this.#wokenBy[at]] = 0;
    this.#count = 0;
    this.#end = 0;
  }
}
