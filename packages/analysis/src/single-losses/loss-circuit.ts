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

/** A need as an input of a node: its targets themselves, or a node of its own that counts them, at once or late. */
type Part = Need & { readonly form: "targets" | "group" | "late" };

class Compilation {
  readonly #graph: Graph;
  readonly #depths: Depths;
  readonly #builder = new CircuitBuilder();
  readonly #start: Int32Array;
  readonly #short: Int32Array;
  readonly #shortEnd: Int32Array;

  constructor(graph: Graph, depths: Depths) {
    this.#graph = graph;
    this.#depths = depths;
    this.#start = new Int32Array(graph.size);
    this.#short = new Int32Array(graph.size);
    this.#shortEnd = new Int32Array(graph.size);
  }

  run(requirements: readonly number[]): LossCircuit {
    const { size, end } = this.#graph;
    for (let first = 0; first < size; first = end[first]) this.#writeRing(first);
    const watched = requirements.map((r) => this.#writeGroup({ r, depth: 0 }));
    return {
      circuit: this.#builder.build(),
      start: this.#start,
      short: this.#short,
      shortEnd: this.#shortEnd,
      watched,
    };
  }

  /** Writes a ring, or a node that is in none: each member after its groups, and what is late at the end. */
  #writeRing(first: number): void {
    const end = this.#graph.end[first];
    const late: Part[] = [];
    const members: Part[][][] = [];
    let next = this.#builder.size;
    const order = ringOrder(this.#graph, first);
    this.#start.fill(next, first, end);
    for (const node of order) {
      const parts = this.#depthsOf(node).map((depth) => this.#partsOf(node, depth, first));
      members.push(parts);
      for (const { form } of parts.flat()) if (form === "group") next++;
      this.#short[node] = next;
      next += parts.length;
      this.#shortEnd[node] = next;
    }
    const lateFrom = next;
    for (const parts of members) this.#writeMember(parts, lateFrom, late);
    for (const part of late) this.#writeGroup(part);
    if (order.length > 1) this.#builder.ring(this.#start[first], lateFrom);
  }

  #writeMember(parts: readonly (readonly Part[])[], lateFrom: number, late: Part[]): void {
    let group = this.#builder.size;
    for (const part of parts.flat()) if (part.form === "group") this.#writeGroup(part);
    for (const each of parts) {
      for (const part of each) {
        if (part.form === "targets") this.#inputTargets(part);
        else if (part.form === "group") this.#builder.input(group++);
        else this.#builder.input(lateFrom + late.push(part) - 1);
      }
      this.#builder.node(1);
    }
  }

  #writeGroup(part: Need): number {
    this.#inputTargets(part);
    return this.#builder.node(this.#graph.spare[this.#graph.form[part.r]] + 1);
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

  /** The requirements of a member of a ring that can bite so hard that it is short by more than a depth. */
  #partsOf(node: number, depth: number, first: number): Part[] {
    const { form, requirementStart, loss, holds, spare } = this.#graph;
    const parts: Part[] = [];
    for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
      if (loss[form[r]] <= depth || holds[form[r]] === Number.POSITIVE_INFINITY) continue;
      const isLate = depth === 0 && loss[form[r]] < 1 && this.#isWithin(r, first);
      const hasSpare = spare[form[r]] > 0;
      parts.push({
        r,
        depth: depth / loss[form[r]],
        form: isLate ? "late" : hasSpare ? "group" : "targets",
      });
    }
    return parts;
  }

  /** Whether a requirement has a target in the ring that starts with `first`. */
  #isWithin(r: number, first: number): boolean {
    const { targetStart, targets } = this.#graph;
    return targets.subarray(targetStart[r], targetStart[r + 1]).some((target) => target >= first);
  }
}

const atAll: readonly number[] = [0];
