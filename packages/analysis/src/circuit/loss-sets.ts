import { BitRows } from "./bit-rows.ts";
import { type Circuit, widestRow } from "./circuit.ts";
import { RowCombiner } from "./combine-rows.ts";
import { dependentsIn } from "./dependents.ts";
import { inputsFirst } from "./inputs-first.ts";

/** Which partners of an event are looked for, and at which nodes: those that have 1. */
export type Pairing = { readonly which?: "all" | "later"; readonly within?: Uint8Array };

/** Its lone events, and the partners of an event. */
const rowsPerNode = 2;

/** Who waits is told each time so many nodes, or rings of them, are worked out. */
const settledAtOnce = 256;

/**
 * Which events bring each node of a circuit about alone, and for one event after the other which do so with it. The first
 * nodes of the circuit are its events, in their order; it has no `odd` nodes.
 *
 * What an event does together with others is followed from those groups on of which it brings about some inputs, but too
 * few, and only through nodes to which it adds anything: seldom a large part of the circuit.
 */
export class LossSets {
  /**
   * Row `node` has the events that bring a node about alone, and all numbers if it happens by itself; row `size + node` the
   * partners of the event of `pair` there.
   */
  readonly sets: BitRows;
  readonly size: number;
  /** How many events there are; as a number it is that of none, which is in the sets that have all numbers. */
  readonly events: number;
  readonly #circuit: Circuit;
  readonly #dependents: Pick<Circuit, "start" | "inputs">;
  readonly #combiner: RowCombiner;
  readonly #rows: Int32Array;
  /** Nodes whose partners are to be worked out, as bits. */
  readonly #waiting: Int32Array;
  #firstWaiting = 0;
  #within: Uint8Array | undefined;
  readonly #isFallen: Uint8Array;
  #fallen: number[] = [];
  #paired: number[] = [];

  /** How many bytes the sets take for a circuit of so many nodes. */
  static bytesOf(nodes: number, events: number): number {
    return BitRows.bytesOf(rowsPerNode * nodes, events + 1);
  }

  /** `tell` is called now and then; what it throws ends the work. */
  constructor(circuit: Circuit, events: number, tell: () => void = () => {}) {
    const size = circuit.atLeast.length;
    const widest = 2 * widestRow(circuit);
    this.size = size;
    this.sets = new BitRows(rowsPerNode * size, events + 1);
    this.events = events;
    this.#circuit = circuit;
    this.#dependents = dependentsIn(circuit);
    this.#combiner = new RowCombiner(this.sets, widest);
    this.#rows = new Int32Array(widest);
    this.#waiting = new Int32Array((size >>> 5) + 1);
    this.#isFallen = new Uint8Array(size);
    for (let event = 0; event < events; event++) this.sets.add(event, event);
    for (let first = events, settled = 0; first < size; first = circuit.end[first], settled++) {
      if (settled % settledAtOnce === 0) tell();
      this.#settle(first);
    }
  }

  /** The row of the partners of the event of `pair` at a node. */
  partnersAt(node: number): number {
    return this.size + node;
  }

  /** Whether a node happens when nothing does. */
  happensByItself(node: number): boolean {
    return this.sets.has(node, this.events);
  }

  /** Whether an event brings a node about alone. */
  isLone(event: number, node: number): boolean {
    return this.sets.has(node, event);
  }

  /**
   * Finds the partners of an event at every node, or at those `within`: the others with which it brings the node about, of
   * which neither does alone. Of partners before the event only some are found if `which` is "later". Gives the nodes that
   * have any; they are good until the next time.
   */
  pair(event: number, { which = "all", within }: Pairing = {}): readonly number[] {
    const { sets, size } = this;
    this.#within = within;
    for (const node of this.#fallen) this.#isFallen[node] = 0;
    for (const node of this.#paired) sets.some[size + node] = 0;
    this.#fallen = [];
    this.#paired = [];
    const parts = which === "all" ? -1 : -1 << sets.partOf(event);
    this.#fall(event);
    for (let node = this.#takeWaiting(); node >= 0; node = this.#takeWaiting()) {
      const isNew = sets.some[size + node] === 0;
      if (!this.#findPartners(node, parts)) continue;
      if (isNew) this.#paired.push(node);
      this.#wake(node);
    }
    return this.#paired;
  }

  /** Works out which events bring a node about alone, or the nodes of a ring: those that rest on more than before, anew. */
  #settle(first: number): void {
    const stop = this.#circuit.end[first];
    if (stop === first + 1) {
      this.#findLone(first);
      return;
    }
    const { start, inputs } = this.#dependents;
    const order = inputsFirst(this.#circuit, first);
    const isOpen = new Uint8Array(stop - first).fill(1);
    for (let isDone = false; !isDone; ) {
      isDone = true;
      for (const node of order) {
        if (isOpen[node - first] === 0) continue;
        isOpen[node - first] = 0;
        if (!this.#findLone(node)) continue;
        isDone = false;
        for (let at = start[node]; at < start[node + 1] && inputs[at] < stop; at++)
          isOpen[inputs[at] - first] = 1;
      }
    }
  }

  #findLone(node: number): boolean {
    const { start, inputs, atLeast } = this.#circuit;
    const enough = atLeast[node];
    const count = start[node + 1] - start[node];
    if (enough === 0) return this.#fill(node);
    if (enough > count) return false;
    const rows = inputs.subarray(start[node], start[node + 1]);
    return this.#combiner.combine(node, {
      rows,
      count,
      rowsPerSet: 1,
      enough,
      without: -1,
      parts: -1,
    });
  }

  #fill(node: number): boolean {
    const isNew = this.sets.some[node] === 0;
    this.sets.fill(node);
    return isNew;
  }

  /** Marks what an event brings about alone, and lets those wait that have enough inputs to be more easily brought about. */
  #fall(event: number): void {
    const { start, inputs } = this.#dependents;
    const fallen = this.#fallen;
    const within = this.#within;
    this.#isFallen[event] = 1;
    fallen.push(event);
    for (let i = 0; i < fallen.length; i++) {
      for (let at = start[fallen[i]]; at < start[fallen[i] + 1]; at++) {
        const node = inputs[at];
        if (this.#isFallen[node] === 1) continue;
        if (within !== undefined && within[node] === 0) continue;
        if (this.sets.has(node, event)) {
          this.#isFallen[node] = 1;
          fallen.push(node);
        } else this.#wait(node);
      }
    }
  }

  /** Works out the partners at a node that the event does not bring about alone; whether there are more than before. */
  #findPartners(node: number, parts: number): boolean {
    const { start, inputs, atLeast } = this.#circuit;
    const { some } = this.sets;
    const rows = this.#rows;
    let left = atLeast[node];
    let count = 0;
    let possible = 0;
    for (let at = start[node]; at < start[node + 1]; at++) {
      const input = inputs[at];
      if (this.#isFallen[input] === 1) left--;
      else {
        rows[count++] = input;
        rows[count++] = this.size + input;
        possible |= some[this.size + input];
      }
    }
    const isEased = left < atLeast[node];
    if (atLeast[node] === 1) count = this.#onlyPartners(count);
    return this.#combiner.combine(this.size + node, {
      rows,
      count,
      rowsPerSet: 2,
      enough: left,
      without: node,
      parts: isEased ? parts : parts & possible,
    });
  }

  /** Of the rows, those of partners: what brings an input about alone does so with the node. */
  #onlyPartners(count: number): number {
    const rows = this.#rows;
    for (let at = 1; at < count; at += 2) rows[at >> 1] = rows[at];
    return count >> 1;
  }

  #wake(node: number): void {
    const { start, inputs } = this.#dependents;
    for (let at = start[node]; at < start[node + 1]; at++) {
      if (this.#isFallen[inputs[at]] === 0) this.#wait(inputs[at]);
    }
  }

  #wait(node: number): void {
    if (this.#within !== undefined && this.#within[node] === 0) return;
    const word = node >>> 5;
    this.#waiting[word] |= 1 << (node & 31);
    if (word < this.#firstWaiting) this.#firstWaiting = word;
  }

  /** The first node that waits, which does so no more; -1 if none does. */
  #takeWaiting(): number {
    const waiting = this.#waiting;
    for (; this.#firstWaiting < waiting.length; this.#firstWaiting++) {
      const bits = waiting[this.#firstWaiting];
      if (bits === 0) continue;
      waiting[this.#firstWaiting] = bits & (bits - 1);
      return this.#firstWaiting * 32 + 31 - Math.clz32(bits & -bits);
    }
    this.#firstWaiting = waiting.length;
    return -1;
  }
}
