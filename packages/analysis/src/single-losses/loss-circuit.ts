import { CircuitBuilder } from "../circuit/circuit-builder.ts";
import type { Circuit } from "../circuit/circuit.ts";
import type { Graph } from "../graph/graph.ts";
import { type Depths, placeOf } from "./depths.ts";
import { ringOrder } from "./ring-order.ts";

/**
 * A graph as a circuit of what is short when others are lost at 0 for good, sooner or later (SPEC 5.3 without a
 * horizon). Each node of the graph has a node of the circuit for each of its depths: that it is short by more.
 */
export type LossCircuit = {
  readonly circuit: Circuit;
  /** The first node of the circuit that belongs to the ring of node `i` of the graph, or to node `i` if it is in none. */
  readonly start: Int32Array;
  /** The nodes of the circuit that say how short node `i` of the graph is: `short[i]` at all, its other depths after. */
  readonly short: Int32Array;
  /** One past them. */
  readonly shortEnd: Int32Array;
  /** The nodes that say that a requirement is short of what it needs, for those that were to be watched. */
  readonly watched: readonly number[];
};

/**
 * Compiles a graph, in linear time but for its partial losses, which take a copy of a node for each depth. In rings, the
 * partial losses that members share with one another are late: the rounds tell how many it takes one after the other.
 * `watched` are requirements, of any purpose, that shall have a node even if no other node needs it.
 */
export function toLossCircuit(
  graph: Graph,
  depths: Depths,
  watched: readonly number[] = [],
): LossCircuit {
  return new Compilation(graph, depths).run(watched);
}

/** That so many targets of a requirement are short by more than a depth that it is. */
type Need = { readonly r: number; readonly depth: number };

/** How a requirement is an input of a node: as its targets themselves, or as a node that counts them, at once or late. */
type Form = "none" | "targets" | "group" | "late";

/** A ring that is being written: its first node, and what is written late, from which node of the circuit on. */
type RingUnderWork = { readonly first: number; readonly lateFrom: number; readonly late: Need[] };

class Compilation {
  readonly #graph: Graph;
  readonly #depths: Depths;
  readonly #builder = new CircuitBuilder();
  readonly #start: Int32Array;
  readonly #short: Int32Array;
  readonly #shortEnd: Int32Array;
  /** One more than the node that says that a requirement is short at all, or 0 where there is none yet. */
  readonly #groupOf: Int32Array;

  constructor(graph: Graph, depths: Depths) {
    this.#graph = graph;
    this.#depths = depths;
    this.#start = new Int32Array(graph.size);
    this.#short = new Int32Array(graph.size);
    this.#shortEnd = new Int32Array(graph.size);
    this.#groupOf = new Int32Array(graph.form.length);
  }

  run(requirements: readonly number[]): LossCircuit {
    const { size, end } = this.#graph;
    for (let first = 0; first < size; first = end[first]) this.#writeRing(first);
    for (const r of requirements) if (this.#groupOf[r] === 0) this.#writeGroup({ r, depth: 0 });
    return {
      circuit: this.#builder.build(),
      start: this.#start,
      short: this.#short,
      shortEnd: this.#shortEnd,
      watched: requirements.map((r) => this.#groupOf[r] - 1),
    };
  }

  /** Writes a ring, or a node that is in none: each member after its groups, and what is late at the end. */
  #writeRing(first: number): void {
    const { end, requirementStart } = this.#graph;
    const late: Need[] = [];
    let next = this.#builder.size;
    const order = ringOrder(this.#graph, first);
    this.#start.fill(next, first, end[first]);
    for (const node of order) {
      const depths = this.#depthsOf(node);
      for (const depth of depths) {
        for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++)
          if (this.#formOf(r, depth, first) === "group") next++;
      }
      this.#short[node] = next;
      next += depths.length;
      this.#shortEnd[node] = next;
    }
    const lateFrom = next;
    for (const node of order) this.#writeMember(node, { first, lateFrom, late });
    for (const need of late) this.#writeGroup(need);
    if (order.length > 1) this.#builder.ring(this.#start[first], lateFrom);
  }

  #writeMember(node: number, { first, lateFrom, late }: RingUnderWork): void {
    const { form, loss, requirementStart } = this.#graph;
    const stop = requirementStart[node + 1];
    let group = this.#builder.size;
    for (const depth of this.#depthsOf(node)) {
      for (let r = requirementStart[node]; r < stop; r++)
        if (this.#formOf(r, depth, first) === "group")
          this.#writeGroup({ r, depth: depth / loss[form[r]] });
    }
    for (const depth of this.#depthsOf(node)) {
      for (let r = requirementStart[node]; r < stop; r++) {
        const as = this.#formOf(r, depth, first);
        const need = { r, depth: depth / loss[form[r]] };
        if (as === "targets") this.#inputTargets(need);
        else if (as === "group") this.#builder.input(group++);
        else if (as === "late") this.#builder.input(lateFrom + late.push(need) - 1);
      }
      this.#builder.node(1);
    }
  }

  #writeGroup(need: Need): void {
    this.#inputTargets(need);
    const { form, spare } = this.#graph;
    const node = this.#builder.node(spare[form[need.r]] + 1);
    if (need.depth === 0) this.#groupOf[need.r] = node + 1;
  }

  #inputTargets({ r, depth }: Need): void {
    const { targetStart, targets } = this.#graph;
    for (let at = targetStart[r]; at < targetStart[r + 1]; at++) {
      const place = placeOf(this.#depths, targets[at], depth);
      if (place !== undefined) this.#builder.input(this.#short[targets[at]] + place);
    }
  }

  #depthsOf(node: number): readonly number[] {
    const more = this.#depths.more.get(node);
    return more === undefined ? atAll : [0, ...more];
  }

  /** How a requirement can bring its owner down by more than a depth: "none" if it bites too little, or never. */
  #formOf(r: number, depth: number, first: number): Form {
    const { form, loss, holds, spare } = this.#graph;
    const of = form[r];
    if (loss[of] <= depth || holds[of] === Number.POSITIVE_INFINITY) return "none";
    if (depth === 0 && loss[of] < 1 && this.#isWithin(r, first)) return "late";
    return spare[of] > 0 ? "group" : "targets";
  }

  /** Whether a requirement has a target in the ring that starts with `first`. */
  #isWithin(r: number, first: number): boolean {
    const { targetStart, targets } = this.#graph;
    for (let at = targetStart[r]; at < targetStart[r + 1]; at++)
      if (targets[at] >= first) return true;
    return false;
  }
}

const atAll: readonly number[] = [0];
