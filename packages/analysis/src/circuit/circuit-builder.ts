import type { Circuit } from "./circuit.ts";

/** Writes a circuit node by node: the inputs of one, then the node itself. */
export class CircuitBuilder {
  #inputs = new Int32Array(1024);
  #inputCount = 0;
  readonly #start = [0];
  readonly #atLeast: number[] = [];
  readonly #end: number[] = [];
  readonly #late: number[] = [];

  /** The number of the next node. */
  get size(): number {
    return this.#atLeast.length;
  }

  /** Gives the next node an input. */
  input(node: number): void {
    if (this.#inputCount === this.#inputs.length) this.#grow();
    this.#inputs[this.#inputCount++] = node;
  }

  /** Closes the next node, which happens if at least so many of its inputs do (or if an `odd` number does); its number. */
  node(atLeast: number): number {
    this.#start.push(this.#inputCount);
    this.#end.push(this.size + 1);
    this.#late.push(this.size + 1);
    return this.#atLeast.push(atLeast) - 1;
  }

  /** Declares the nodes from `first` on a ring, if they are more than one; those from `late` on wait for the others. */
  ring(first: number, late = this.size): void {
    this.#end.fill(this.size, first);
    this.#late.fill(late, first);
  }

  build(): Circuit {
    return {
      start: Int32Array.from(this.#start),
      inputs: this.#inputs.subarray(0, this.#inputCount),
      atLeast: Int32Array.from(this.#atLeast),
      end: Int32Array.from(this.#end),
      late: Int32Array.from(this.#late),
    };
  }

  #grow(): void {
    const inputs = new Int32Array(this.#inputs.length * 2);
    inputs.set(this.#inputs);
    this.#inputs = inputs;
  }
}
