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
  /** First instant at which the node is below 1; Infinity while it is not. */
  readonly first: Float64Array;
  /** 1 where a node that it has has but one step, down to 0 for good. */
  readonly isSharp: Uint8Array;
  times = new Float64Array(1024);
  levels = new Float64Array(1024);
  /** The nodes that it has, in the order in which they were stored. */
  readonly nodes: Int32Array;
  count = 0;
  length = 0;

  constructor(size: number) {
    this.begin = new Int32Array(size);
    this.end = new Int32Array(size);
    this.first = new Float64Array(size).fill(Number.POSITIVE_INFINITY);
    this.isSharp = new Uint8Array(size);
    this.nodes = new Int32Array(size);
  }

  clear(): void {
    if (this.count * 8 > this.first.length) this.first.fill(Number.POSITIVE_INFINITY);
    else for (let i = 0; i < this.count; i++) this.first[this.nodes[i]] = Number.POSITIVE_INFINITY;
    this.count = 0;
    this.length = 0;
  }

  has(node: number): boolean {
    return this.first[node] < Number.POSITIVE_INFINITY;
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
    this.first[node] = first;
    this.isSharp[node] = length === 1 && levels[0] === 0 ? 1 : 0;
    this.nodes[this.count++] = node;
  }

  /** Keeps `node` at 0 from `time` on, for good. */
  addSharp(node: number, time: number): void {
    if (this.length === this.times.length) this.#grow();
    this.begin[node] = this.length;
    this.times[this.length] = time;
    this.levels[this.length++] = 0;
    this.end[node] = this.length;
    this.first[node] = time;
    this.isSharp[node] = 1;
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
