import type { Graph } from "../graph/graph.ts";
import type { StepStore } from "./step-store.ts";

const never = Number.POSITIVE_INFINITY;

/**
 * Has nodes ask their targets whether they have fallen, instead of being told (`Told`): where most of a plan falls, the
 * first target or two give the answer, and the others need not be looked at (direction-optimizing search: Beamer,
 * Asanović and Patterson, SC 2012).
 */
export class Asking {
  /** From when on the node that asked last is at 0 for good because a loss was passed on to it; Infinity if none was. */
  zeroFrom = never;
  /** Whether a target of that node is touched in a way that may matter, but not lost whole and for good. */
  isBlurred = false;
  readonly #store: StepStore;
  /** What passes losses on to node `i`: `#targets[#start[i]]` and on, with the delay of each, the shortest first. */
  readonly #start: Int32Array;
  readonly #targets: Int32Array;
  readonly #delays: Float64Array;

  /** `after` is what `passesAfter` says. */
  constructor(graph: Graph, store: StepStore, after: Float64Array) {
    this.#store = store;
    const { size, requirementStart, targetStart, targets } = graph;
    this.#start = new Int32Array(size + 1);
    this.#targets = new Int32Array(targets.length);
    this.#delays = new Float64Array(targets.length);
    let end = 0;
    for (let node = 0; node < size; node++) {
      const begin = end;
      for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
        if (after[r] === never) continue;
        for (let at = targetStart[r]; at < targetStart[r + 1]; at++)
          this.#insert(targets[at], after[r], begin, end++);
      }
      this.#start[node + 1] = end;
    }
  }

  /** Asks the targets of a node; nothing is lost before `start`. */
  ask(node: number, start: number): void {
    const { first, isSharp } = this.#store;
    const stop = this.#start[node + 1];
    let zeroFrom = never;
    let isBlurred = false;
    for (let at = this.#start[node]; at < stop; at++) {
      const delay = this.#delays[at];
      if (start + delay >= zeroFrom) break;
      const target = this.#targets[at];
      const falls = first[target] + delay;
      if (falls >= zeroFrom) continue;
      if (isSharp[target] === 1) zeroFrom = falls;
      else isBlurred = true;
    }
    this.zeroFrom = zeroFrom;
    this.isBlurred = isBlurred;
  }

  #insert(target: number, delay: number, begin: number, end: number): void {
    let at = end;
    for (; at > begin && this.#delays[at - 1] > delay; at--) {
      this.#delays[at] = this.#delays[at - 1];
      this.#targets[at] = this.#targets[at - 1];
    }
    this.#delays[at] = delay;
    this.#targets[at] = target;
  }
}
