import { type Circuit, widestRow } from "./circuit.ts";
import type { GivenFirst } from "./given-first.ts";
import type { Partners } from "./partners.ts";

/** The inputs of a node that takes more than one, and which of them do not happen yet with the first event and a second one. */
export class OpenInputs {
  readonly #circuit: Circuit;
  readonly #partners: Partners;
  readonly #given: GivenFirst;
  /** The first input of the node, and how many it has. */
  #from = 0;
  #inputs = 0;
  /** By input, the second events that bring it about alone, and with the first event. */
  readonly #bySecond: Int32Array;
  readonly #byBoth: Int32Array;
  readonly #isFallen: Uint8Array;
  readonly #open: Int32Array;
  #isByFirst = true;
  #isBySecond = true;

  constructor(circuit: Circuit, partners: Partners, given: GivenFirst) {
    const widest = widestRow(circuit);
    this.#circuit = circuit;
    this.#partners = partners;
    this.#given = given;
    this.#bySecond = new Int32Array(widest);
    this.#byBoth = new Int32Array(widest);
    this.#isFallen = new Uint8Array(widest);
    this.#open = new Int32Array(widest);
  }

  /** Whether the first event brings all about alone that are not open. */
  get isByFirst(): boolean {
    return this.#isByFirst;
  }

  /** Whether the second does. */
  get isBySecond(): boolean {
    return this.#isBySecond;
  }

  /**
   * Looks at the node at a place, and at the second events of a word: which of them bring an input about with the first event only,
   * or help at another input than that does.
   */
  look(place: number, word: number): number {
    const { start, inputs } = this.#circuit;
    const { sets, table, emptyRow } = this.#partners;
    const given = this.#given;
    const node = given.nodes[place];
    this.#from = start[node];
    this.#inputs = start[node + 1] - start[node];
    let helped = 0;
    let helpedElsewhere = 0;
    let byBoth = 0;
    let byFirst = 0;
    for (let at = 0; at < this.#inputs; at++) {
      const input = inputs[this.#from + at];
      const helpers = table.helpersAt(input, word);
      const of = given.placeOf(input);
      const row = of < 0 ? emptyRow : given.partnersAt(of);
      const isFallen = of >= 0 && given.isFallen(of);
      this.#isFallen[at] = isFallen ? 1 : 0;
      this.#bySecond[at] = sets.wordAt(input, word);
      this.#byBoth[at] = isFallen ? 0 : sets.wordAt(row, word);
      byBoth |= this.#byBoth[at];
      helped |= helpers;
      if (isFallen || row !== emptyRow) byFirst++;
      else helpedElsewhere |= helpers;
    }
    return byBoth | (byFirst === 0 ? 0 : byFirst === 1 ? helpedElsewhere : helped);
  }

  /** How many inputs do not happen yet, though the first event has and a second one, of that word. */
  openWith(second: number): number {
    const bit = 1 << (second & 31);
    let open = 0;
    this.#isByFirst = true;
    this.#isBySecond = true;
    for (let at = 0; at < this.#inputs; at++) {
      const isByFirst = this.#isFallen[at] === 1;
      const isBySecond = (this.#bySecond[at] & bit) !== 0;
      if (isByFirst || isBySecond || (this.#byBoth[at] & bit) !== 0) {
        this.#isByFirst &&= isByFirst;
        this.#isBySecond &&= isBySecond;
      } else this.#open[open++] = at;
    }
    return open;
  }

  /** The node of an open input. */
  nodeAt(at: number): number {
    return this.#circuit.inputs[this.#from + this.#open[at]];
  }
}
