import type { FallGraph } from "./fall-gates.ts";
import { holdToMost } from "./fault-tree-too-large.ts";
import type { Reach } from "./reach.ts";

/** What rounding levels to 9 decimals may hide; a node is impaired once it is short of 1 by more. */
export const unnoticed = 5e-10;

/** In place of the literal of a state that has no gate yet, and of one that needs none, as it stands on top. */
export const unplaced = -1;
export const lifted = -2;

/**
 * States "short of 1 by more than `depth` at `instant`" of nodes, as numbers in the order in which they were met. Those that
 * say the same are one (SPEC 5.4). They are columns, as a plan of 20,000 elements has as many for each of its functions.
 */
export class FallStates {
  readonly node: number[] = [];
  readonly depth: number[] = [];
  readonly instant: number[] = [];
  readonly literal: number[] = [];
  readonly #reach: Reach;
  /** The last state of each node, and of each state the one before of its node; -1 for none. */
  readonly #last: Int32Array;
  readonly #before: number[] = [];

  constructor({ size }: FallGraph, reach: Reach) {
    this.#reach = reach;
    this.#last = new Int32Array(size).fill(-1);
  }

  /** The state, added if it is new; -1 where it can never be. Throws FaultTreeTooLarge. */
  at(node: number, depth: number, instant: number): number {
    if (depth >= 1 || instant < 0) return -1;
    const deep = this.#depthOf(node, depth);
    const late = this.#instantOf(node, instant);
    const found = this.#findSame(node, deep, late);
    if (found >= 0) return found;
    holdToMost(this.node.length);
    this.node.push(node);
    this.depth.push(deep);
    this.instant.push(late);
    this.#before.push(this.#last[node]);
    this.#last[node] = this.literal.push(unplaced) - 1;
    return this.#last[node];
  }

  /** The state, -1 where it was not added. */
  find(node: number, depth: number, instant: number): number {
    return this.#findSame(node, this.#depthOf(node, depth), this.#instantOf(node, instant));
  }

  /** The states of a node in the order in which they were added. */
  of(node: number): readonly number[] {
    const states: number[] = [];
    for (let state = this.#last[node]; state >= 0; state = this.#before[state]) states.push(state);
    return states.reverse();
  }

  /** There are seldom more than a few of a node. */
  #findSame(node: number, deep: number, late: number): number {
    for (let state = this.#last[node]; state >= 0; state = this.#before[state])
      if (this.depth[state] === deep && this.instant[state] === late) return state;
    return -1;
  }

  #depthOf(node: number, depth: number): number {
    return depth < this.#reach.slightest[node] - unnoticed ? unnoticed : depth;
  }

  #instantOf(node: number, instant: number): number {
    return instant >= this.#reach.latest[node] ? Number.POSITIVE_INFINITY : instant;
  }
}
