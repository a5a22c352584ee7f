import type { Graph } from "./graph.ts";

/** What a requirement says beside naming its targets. */
export type Form = {
  readonly spare: number;
  readonly holds: number;
  readonly loss: number;
  readonly purpose: number;
};

/** What forms say, by their numbers. */
export type FormColumns = Pick<Graph, "spare" | "holds" | "loss" | "purpose">;

/**
 * Numbers the different forms that requirements have. A large plan has many requirements and few forms, so that keeping
 * the number of its form with each requirement takes an eighth of the memory, and less time to move about.
 */
export class FormTable {
  readonly forms: Form[] = [];
  /** Hashed (open addressing): the number of a form and 1, or 0 where there is none. */
  #slots = new Int32Array(256);

  /** A table that has the forms of a graph, with their numbers. */
  static of({ spare, holds, loss, purpose }: FormColumns): FormTable {
    const table = new FormTable();
    for (let form = 0; form < spare.length; form++)
      table.numberOf(spare[form], holds[form], loss[form], purpose[form]);
    return table;
  }

  /** The number of a form, which is the next one if it is new. */
  numberOf(spare: number, holds: number, loss: number, purpose: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash(spare, holds, loss, purpose) & mask;
    for (let known = this.#slots[slot]; known !== 0; known = this.#slots[slot]) {
      const form = this.forms[known - 1];
      if (
        form.holds === holds &&
        form.loss === loss &&
        form.spare === spare &&
        form.purpose === purpose
      )
        return known - 1;
      slot = (slot + 1) & mask;
    }
    this.forms.push({ spare, holds, loss, purpose });
    this.#slots[slot] = this.forms.length;
    if (this.forms.length * 2 > this.#slots.length) this.#grow();
    return this.forms.length - 1;
  }

  /** What the forms say, each a column by number. */
  columns(): FormColumns {
    const { forms } = this;
    return {
      spare: Int32Array.from(forms, ({ spare }) => spare),
      holds: Float64Array.from(forms, ({ holds }) => holds),
      loss: Float64Array.from(forms, ({ loss }) => loss),
      purpose: Uint8Array.from(forms, ({ purpose }) => purpose),
    };
  }

  #grow(): void {
    const mask = this.#slots.length * 2 - 1;
    this.#slots = new Int32Array(mask + 1);
    for (const [number, { spare, holds, loss, purpose }] of this.forms.entries()) {
      let slot = hash(spare, holds, loss, purpose) & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = number + 1;
    }
  }
}

function hash(spare: number, holds: number, loss: number, purpose: number): number {
  let mixed = Math.imul(holds | 0, 0x9e3779b1) ^ Math.imul((loss * 1e9) | 0, 0x85ebca6b);
  mixed ^= Math.imul(spare * 4 + purpose, 0xc2b2ae35);
  return mixed ^ (mixed >>> 15);
}
