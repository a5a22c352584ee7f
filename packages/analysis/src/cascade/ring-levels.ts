import type { Condensation } from "../graph/condense.ts";
import { type Graph, recovers, widestRow } from "../graph/graph.ts";
import { ranked } from "./ranked.ts";
import { isImpaired } from "./rounding.ts";
import { whole } from "./step-store.ts";
import type { TimeQueue } from "./time-queue.ts";

/** Whether a node that is first impaired at an instant is to be left as if it were whole. */
export type IsBeyond = (node: number, first: number) => boolean;

/**
 * The levels of a ring's members, and of what they need outside, at one instant after the other. They are the greatest
 * solution (SPEC 2.6): a fall only lowers what was solved before; after a rise every member that is down starts from
 * what its own losses leave, and is lowered again.
 */
export class RingLevels {
  /** The nodes whose levels are not what they were at the instant before. */
  readonly changed = new Set<number>();
  readonly #graph: Graph;
  readonly #end: Int32Array;
  readonly #place: Int32Array;
  readonly #level: Float64Array;
  readonly #own: Float64Array;
  readonly #touched = new Set<number>();
  readonly #impairedSince = new Map<number, number>();
  readonly #queue: number[] = [];
  readonly #isQueued: Uint8Array;
  readonly #present: Float64Array;
  #stop = 0;
  #isBeyond: IsBeyond = () => false;

  constructor(graph: Graph, { end }: Condensation, place: Int32Array) {
    this.#graph = graph;
    this.#end = end;
    this.#place = place;
    this.#level = new Float64Array(graph.size).fill(whole);
    this.#own = new Float64Array(graph.size).fill(whole);
    this.#isQueued = new Uint8Array(graph.size);
    this.#present = new Float64Array(widestRow(graph.targetStart));
  }

  /** Begins with all whole; the members are the nodes of the component that ends at place `stop`. */
  begin(stop: number, isBeyond: IsBeyond): void {
    for (const node of this.#touched) {
      this.#level[node] = whole;
      this.#own[node] = whole;
    }
    this.#touched.clear();
    this.#impairedSince.clear();
    this.#stop = stop;
    this.#isBeyond = isBeyond;
  }

  isMember(node: number): boolean {
    return this.#end[this.#place[node]] === this.#stop;
  }

  of(node: number): number {
    return this.#level[node];
  }

  /** Sets the level of a node outside; whether it rises. */
  setOutside(node: number, level: number): boolean {
    const isRise = level > this.#level[node];
    this.#change(node, level);
    return isRise;
  }

  /** Sets what the losses of a member leave of it; whether that rises. */
  setOwn(node: number, level: number): boolean {
    const isRise = level > this.#own[node];
    this.#own[node] = level;
    this.#touched.add(node);
    this.look(node);
    return isRise;
  }

  /** Has a member looked at when the levels are lowered next. */
  look(node: number): void {
    if (this.#isQueued[node] === 1) return;
    this.#isQueued[node] = 1;
    this.#queue.push(node);
  }

  raise(): void {
    for (const node of this.#touched) {
      if (this.#level[node] >= this.#own[node] || !this.isMember(node)) continue;
      this.#level[node] = this.#own[node];
      this.changed.add(node);
      this.look(node);
    }
  }

  lower(now: number): void {
    const queue = this.#queue;
    for (let head = 0; head < queue.length; head++) {
      const node = queue[head];
      this.#isQueued[node] = 0;
      const before = this.#level[node];
      const level = this.#lowered(node, now);
      if (level === before || (before === whole && this.#isBeyond(node, now))) continue;
      this.#change(node, level);
    }
    queue.length = 0;
  }

  /** Starts and resets the clocks of requirements by the levels of this instant, and says in `due` when they will bite. */
  setClocks(now: number, due: TimeQueue): void {
    const { form, requirementStart, holds } = this.#graph;
    const since = this.#impairedSince;
    for (const owner of this.#membersThatNeed(this.changed)) {
      for (let r = requirementStart[owner]; r < requirementStart[owner + 1]; r++) {
        if (holds[form[r]] === 0) continue;
        if (!isImpaired(this.#satisfied(r))) since.delete(r);
        else if (!since.has(r)) {
          since.set(r, now);
          due.add(now + holds[form[r]], owner);
        }
      }
    }
  }

  #membersThatNeed(nodes: Iterable<number>): ReadonlySet<number> {
    const { dependentStart, dependents } = this.#graph;
    const members = new Set<number>();
    for (const node of nodes) {
      for (let at = dependentStart[node]; at < dependentStart[node + 1]; at++)
        if (this.isMember(dependents[at])) members.add(dependents[at]);
    }
    return members;
  }

  /** Whether every `recover` requirement of a member is satisfied. */
  isReady(node: number): boolean {
    const { form, requirementStart, purpose } = this.#graph;
    for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
      if ((purpose[form[r]] & recovers) !== 0 && isImpaired(this.#satisfied(r))) return false;
    }
    return true;
  }

  #change(node: number, level: number): void {
    this.#level[node] = level;
    this.#touched.add(node);
    this.changed.add(node);
    const { dependentStart, dependents } = this.#graph;
    for (let at = dependentStart[node]; at < dependentStart[node + 1]; at++) {
      if (this.isMember(dependents[at])) this.look(dependents[at]);
    }
  }

  #lowered(node: number, now: number): number {
    const { form, requirementStart, loss } = this.#graph;
    let level = Math.min(this.#level[node], this.#own[node]);
    for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
      if (1 - loss[form[r]] >= level || !this.#mayBite(r, now)) continue;
      const satisfied = this.#satisfied(r);
      if (isImpaired(satisfied)) level = Math.min(level, 1 - loss[form[r]] * (1 - satisfied));
    }
    return level;
  }

  #mayBite(r: number, now: number): boolean {
    const holds = this.#graph.holds[this.#graph.form[r]];
    if (holds === 0) return true;
    return (this.#impairedSince.get(r) ?? Number.POSITIVE_INFINITY) + holds <= now;
  }

  #satisfied(r: number): number {
    const { form, targetStart, targets, spare } = this.#graph;
    const stop = targetStart[r + 1];
    if (spare[form[r]] > 0) {
      let count = 0;
      for (let at = targetStart[r]; at < stop; at++)
        this.#present[count++] = this.#level[targets[at]];
      return ranked(this.#present, count, spare[form[r]]);
    }
    let least = whole;
    for (let at = targetStart[r]; at < stop; at++) {
      if (this.#level[targets[at]] < least) least = this.#level[targets[at]];
    }
    return least;
  }
}
