import type { Allowance } from "../diagram/allowance.ts";
import { AnyOfVariables, type VariableWords } from "../diagram/any-of-variables.ts";
import type { Diagram, Edge } from "../diagram/diagram.ts";
import { GrowingDiagram } from "../diagram/growing-diagram.ts";

/** Sets of up to three variables on their way into a diagram, from the last one to the first. */
export class PlacedSets {
  readonly #diagram: GrowingDiagram;
  readonly #anyOf: AnyOfVariables;
  #root: Edge = none;
  /** The sets behind the first variable that is told of next. */
  #high: Edge = none;

  constructor(allowance: Allowance) {
    this.#diagram = new GrowingDiagram(allowance);
    try {
      this.#anyOf = new AnyOfVariables(this.#diagram, allowance);
    } catch (error) {
      this.#diagram.release();
      throw error;
    }
  }

  /** The sets of a first variable, which comes before all others: of it alone, or with those of its second ones. */
  addFirst(first: number, isAlone: boolean): void {
    const high = isAlone ? empty : this.#high;
    this.#high = none;
    if (high !== none) this.#root = this.#diagram.add(first, this.#root, high);
  }

  /** A second variable, by itself. */
  addPair(second: number): void {
    this.#high = this.#diagram.add(second, this.#high, empty);
  }

  /** A second variable with each of some thirds. */
  addThirds(second: number, thirds: VariableWords): void {
    const rest = this.#anyOf.place(thirds);
    this.#high = this.#diagram.add(second, this.#high, rest);
  }

  /** The diagram of all. */
  toDiagram(): Diagram {
    return this.#diagram.toDiagram(this.#root);
  }

  /** Gives the memory back, but for that of diagrams. It is of no use afterwards. */
  release(): void {
    this.#anyOf.release();
    this.#diagram.release();
  }
}

const none: Edge = 0;
const empty: Edge = 1;
