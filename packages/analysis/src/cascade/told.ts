import type { Condensation } from "../graph/condense.ts";
import type { Graph } from "../graph/graph.ts";
import { Agenda } from "./agenda.ts";

/** Which places wait for their turn, because something that they need was touched. */
export class Told {
  readonly #graph: Graph;
  readonly #agenda: Agenda;
  /** The place of each of `dependents`. */
  readonly #places: Int32Array;

  /** `place` is the place of each node. */
  constructor(graph: Graph, { order }: Condensation, place: Int32Array) {
    this.#graph = graph;
    this.#agenda = new Agenda(graph.size);
    const isOwnOrder = order.every((node, at) => node === at);
    this.#places = isOwnOrder ? graph.dependents : graph.dependents.map((owner) => place[owner]);
  }

  /** Has a place take its turn. */
  wake(place: number): void {
    this.#agenda.add(place);
  }

  /** Takes out the first waiting place from `from` up to but not `to`, or -1. */
  next(from: number, to: number): number {
    return this.#agenda.take(from, to);
  }

  /** Has all that need `node` take their turns. */
  tell(node: number): void {
    const { dependentStart } = this.#graph;
    const stop = dependentStart[node + 1];
    for (let at = dependentStart[node]; at < stop; at++) this.#agenda.add(this.#places[at]);
  }

  /** Forgets who waits. */
  clear(): void {
    this.#agenda.clear();
  }
}
