import type { Timeline } from "./timeline.ts";

/** The level that every node not in a store has, always. */
export const whole = 1;

/**
 * The timelines of the nodes that a cascade impairs, packed into two arrays: that of a node it `has` are the steps
 * `begin[node]` to `end[node] - 1`. Clearing costs as much as was stored, so that small cascades on large plans stay small.
 */
export class StepStore {
  readonly begin: Int32Array;
  readonly end: Int32Array;
  /**
   * The first instant at which a node is below 1, Infinity if it never is; and half a minute more, as instants are whole
   * minutes, unless the node is at 0 from that very instant on, for good. Most are, and their levels need not be looked at.
   */
  readonly from: Float64Array;
  times = new Float64Array(1024);
  levels = new Float64Array(1024);
  /** The nodes that it has, in the order in which they were stored. */
  readonly nodes: Int32Array;
  count = 0;
  length = 0;

  constructor(size: number) {
    this.begin = new Int32Array(size);
    this.end = new Int32Array(size);
    this.from = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
    this.nodes = new Int32Array(size);
  }

  clear(): void {
    if (this.count * 8 > this.from.length) this.from.fill(Number.POSITIVE_INFINITY);
    else for (let i = 0; i < this.count; i++) this.from[this.nodes[i]] = Number.POSITIVE_INFINITY;
    this.count = 0;
    this.length = 0;
  }

  has(node: number): boolean {
    return this.from[node] < Number.POSITIVE_INFINITY;
  }

  /** The first instant at which a node that it has is below 1. */
  firstOf(node: number): number {
    return Math.floor(this.from[node]);
  }

  /** Keeps a copy of a timeline that is impaired from `first` on as that of `node`, which has none yet. */
  add(node: number, { times, levels, length }: Timeline, first: number): void {
    while (this.length + length > this.times.length) this.#grow();
    this.begin[node] = this.length;
    for (let i = 0; i < length; i++) {
      this.times[this.length] = times[i];
      this.levels[this.length++] = levels[i];
    }
    this.end[node] = this.length;
    this.from[node] = length === 1 && levels[0] === 0 ? first : first + 0.5;
    this.nodes[this.count++] = node;
  }

  /** Keeps `node` at 0 from `time` on, for good, and whole before. */
  addFall(node: number, time: number): void {
    if (this.length === this.times.length) this.#grow();
    this.begin[node] = this.length;
    this.times[this.length] = time;
    this.levels[this.length++] = 0;
    this.end[node] = this.length;
    this.from[node] = time;
    this.nodes[this.count++] = node;
  }

  /** The step of `node` in force at `time`, or -1 before its first. */
  stepAt(node: number, time: number): number {
    if (!this.has(node)) return -1;
    let step = this.end[node] - 1;
    while (step >= this.begin[node] && this.times[step] > time) step--;
    return step >= this.begin[node] ? step : -1;
  }

  levelAt(node: number, time: number): number {
    const step = this.stepAt(node, time);
    return step < 0 ? whole : this.levels[step];
  }

  #grow(): void {
    const { times, levels } = this;
    this.times = new Float64Array(times.length * 2);
    this.levels = new Float64Array(times.length * 2);
    this.times.set(times);
    this.levels.set(levels);
  }
}
