import type { Circuit } from "./circuit.ts";
import { RowCombiner } from "./combine-rows.ts";
import { dependentsIn } from "./dependents.ts";
import { fallen, type Partners } from "./partners.ts";

/**
 * The nodes above the first of three events, by place in rising order, and what brings each about once that has happened:
 * one event after the other is made the first. Its rows are the first free ones of the partners.
 */
export class GivenFirst {
  readonly #partners: Partners;
  readonly #dependents: Pick<Circuit, "start" | "inputs">;
  readonly #combiner: RowCombiner;
  readonly #both = new Int32Array(2);
  /** By node, its place; -1 if it is not above. */
  readonly #placeOf: Int32Array;
  /** Places in lists, each the inputs of a place: the first of the list, and what comes after. */
  readonly #firstInput: Int32Array;
  readonly #inputPlace: Int32Array;
  readonly #nextInput: Int32Array;
  nodes: Int32Array = new Int32Array(0);
  #rows: Int32Array = new Int32Array(0);

  constructor(circuit: Circuit, partners: Partners) {
    this.#partners = partners;
    this.#dependents = dependentsIn(circuit);
    this.#combiner = new RowCombiner(partners.sets, 2);
    this.#placeOf = new Int32Array(circuit.atLeast.length).fill(-1);
    this.#firstInput = new Int32Array(partners.most);
    this.#inputPlace = new Int32Array(circuit.inputs.length);
    this.#nextInput = new Int32Array(circuit.inputs.length);
  }

  /** The place of a node, -1 if it is not above the first event. */
  placeOf(node: number): number {
    return this.#placeOf[node];
  }

  /** Whether the first event alone brings about the node at a place. */
  isFallen(place: number): boolean {
    return this.#rows[place] === fallen;
  }

  /** The row of the partners of the first event at a place, the empty one, or `fallen`. */
  partnersAt(place: number): number {
    return this.#rows[place];
  }

  /** The row of what brings the node at a place about: alone, or with the first event. Of what is fallen there is none. */
  rowAt(place: number): number {
    return this.#rows[place] === this.#partners.emptyRow
      ? this.nodes[place]
      : this.#partners.firstFreeRow + place;
  }

  /** Where the list of those inputs of a place begins that are above the first event; -1 where there are none. */
  firstInput(place: number): number {
    return this.#firstInput[place];
  }

  nextInput(at: number): number {
    return this.#nextInput[at];
  }

  /** The place of such an input. */
  inputPlace(at: number): number {
    return this.#inputPlace[at];
  }

  /** Says that this event is the first of three from now on. */
  set(event: number): void {
    const { above, rows, emptyRow } = this.#partners;
    for (const node of this.nodes) this.#placeOf[node] = -1;
    this.nodes = above[event];
    this.#rows = rows[event];
    for (let place = 0; place < this.nodes.length; place++) {
      this.#placeOf[this.nodes[place]] = place;
      this.#firstInput[place] = -1;
      if (this.#rows[place] !== fallen && this.#rows[place] !== emptyRow) this.#unite(place);
    }
    this.#listInputs();
  }

  #listInputs(): void {
    const { start, inputs } = this.#dependents;
    let count = 0;
    for (let place = this.nodes.length - 1; place >= 0; place--) {
      const node = this.nodes[place];
      for (let at = start[node]; at < start[node + 1]; at++) {
        const dependent = this.#placeOf[inputs[at]];
        this.#inputPlace[count] = place;
        this.#nextInput[count] = this.#firstInput[dependent];
        this.#firstInput[dependent] = count++;
      }
    }
  }

  #unite(place: number): void {
    this.#both[0] = this.nodes[place];
    this.#both[1] = this.#rows[place];
    this.#combiner.combine(this.#partners.firstFreeRow + place, {
      rows: this.#both,
      count: 2,
      rowsPerSet: 1,
      enough: 1,
      without: -1,
      parts: -1,
    });
  }
}
