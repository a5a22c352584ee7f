import type { Condensation } from "../graph/condense.ts";
import { byDependent, type Graph } from "../graph/graph.ts";
import { Agenda } from "./agenda.ts";

const never = Number.POSITIVE_INFINITY;

/**
 * What places were told by the targets that a cascade has touched, and which of them wait for their turn. It costs as
 * much as is touched, which is little in a small cascade; where most of a plan falls, asking (`Asking`) costs less.
 */
export class Told {
  readonly #graph: Graph;
  readonly #agenda: Agenda;
  /** The place of each of `dependents`. */
  readonly #places: Int32Array;
  /** For each of `dependents`, after how long it passes the whole loss of its target on; beside each other in memory. */
  readonly #delays: Float64Array;
  readonly #zeroFrom: Float64Array;
  readonly #isBlurred: Uint8Array;

  /** `place` is the place of each node, `after` what `passesAfter` says. */
  constructor(graph: Graph, { order }: Condensation, place: Int32Array, after: Float64Array) {
    this.#graph = graph;
    this.#agenda = new Agenda(graph.size);
    const isOwnOrder = order.every((node, at) => node === at);
    this.#places = isOwnOrder ? graph.dependents : graph.dependents.map((owner) => place[owner]);
    this.#delays = byDependent(graph, after);
    this.#zeroFrom = new Float64Array(graph.size).fill(never);
    this.#isBlurred = new Uint8Array(graph.size);
  }

  /** Has a place take its turn. */
  wake(place: number): void {
    this.#agenda.add(place);
  }

  /** Takes out the first waiting place from `from` up to but not `to`, or -1. */
  next(from: number, to: number): number {
    return this.#agenda.take(from, to);
  }

  /** Tells what needs `node` that it is at 0 for good from an instant on. */
  tellFall(node: number, from: number): void {
    const { dependentStart } = this.#graph;
    const stop = dependentStart[node + 1];
    for (let at = dependentStart[node]; at < stop; at++) {
      const place = this.#places[at];
      const zeroFrom = from + this.#delays[at];
      if (zeroFrom < this.#zeroFrom[place]) this.#zeroFrom[place] = zeroFrom;
      this.#agenda.add(place);
    }
  }

  /** Tells what needs `node` that it is touched in another way. */
  tellTouch(node: number): void {
    const { dependentStart } = this.#graph;
    const stop = dependentStart[node + 1];
    for (let at = dependentStart[node]; at < stop; at++) {
      const place = this.#places[at];
      this.#isBlurred[place] = 1;
      this.#agenda.add(place);
    }
  }

  /** From when on the node at a place is at 0 for good because a loss was passed on to it; Infinity if none was. */
  zeroFrom(place: number): number {
    return this.#zeroFrom[place];
  }

  /** Whether a target of the node at a place is touched, but not lost whole and for good. */
  isBlurred(place: number): boolean {
    return this.#isBlurred[place] === 1;
  }

  /** Forgets what a place was told. */
  forget(place: number): void {
    this.#zeroFrom[place] = never;
    this.#isBlurred[place] = 0;
  }

  /** Forgets all that places from `from` on were told, and that they wait. */
  clear(from: number): void {
    this.#agenda.clear();
    this.#zeroFrom.fill(never, from);
    this.#isBlurred.fill(0, from);
  }
}
