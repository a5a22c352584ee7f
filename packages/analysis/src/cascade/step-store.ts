import type { Timeline } from "./timeline.ts";

/** The level that every node not in a store has, always. */
export const whole = 1;

/**
 * What a cascade has done to a node, one byte each, so that those of a large plan stay at hand: nothing, brought it to 0 for
 * good at the first instant of all, as it does with most, or something else, which its timeline tells.
 */
export const untouched = 0;
export const goneAtStart = 1;
const otherwise = 2;

/**
 * The timelines of the nodes that a cascade impairs, packed into two arrays: that of a node it `has` are the steps
 * `begin[node]` to `end[node] - 1`. Clearing costs as much as was stored, so that small cascades on large plans stay small.
 */
export class StepStore {
  readonly begin: Int32Array;
  readonly end: Int32Array;
  readonly fate: Uint8Array;
  /**
   * Of a node that it has, the first instant at which it is below 1; and half a minute more, as instants are whole minutes,
   * unless the node is at 0 from that very instant on, for good. Most are, and their levels need not be looked at.
   */
  readonly from: Float64Array;
  times = new Float64Array(1024);
  levels = new Float64Array(1024);
  /** The nodes that it has, in the order in which they were stored. */
  readonly nodes: Int32Array;
  count = 0;
  length = 0;
  /** The first instant at which anything is lost. */
  start = 0;

  constructor(size: number) {
    this.begin = new Int32Array(size);
    this.end = new Int32Array(size);
    this.fate = new Uint8Array(size);
    this.from = new Float64Array(size);
    this.nodes = new Int32Array(size);
  }

  /** Lets go of all nodes, for a cascade that begins at `start`. */
  clear(start: number): void {
    if (this.count * 64 > this.fate.length) this.fate.fill(untouched);
    else for (let i = 0; i < this.count; i++) this.fate[this.nodes[i]] = untouched;
    this.count = 0;
    this.length = 0;
    this.start = start;
  }

  has(node: number): boolean {
    return this.fate[node] !== untouched;
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
    const isFall = length === 1 && levels[0] === 0;
    this.from[node] = isFall ? first : first + 0.5;
    this.fate[node] = isFall && first === this.start ? goneAtStart : otherwise;
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
    this.fate[node] = time === this.start ? goneAtStart : otherwise;
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
