import type { Graph } from "../graph/graph.ts";
import type { Condensation } from "../graph/condense.ts";
import { isOpen, type Loss } from "./loss.ts";
import { contribution, readiness, satisfaction } from "./requirement-timeline.ts";
import { solveRing } from "./ring.ts";
import { isImpaired } from "./rounding.ts";
import { StepStore } from "./step-store.ts";
import { lowest, Timeline } from "./timeline.ts";

/**
 * Says whether a node that is first impaired at `first`, `hops` requirements from what was lost, is beyond what matters:
 * it is then left as if it were whole, and so is what only it would touch.
 */
export type Horizon = (node: number, first: number, hops: number) => boolean;

/**
 * Runs cascades on a graph, one after another, in the same memory (SPEC 2). Levels are timelines, not events: each node
 * is computed once from the timelines of what it needs, in an order that has those first; only the members of a ring
 * are played out in time together. What a cascade does not touch costs nothing.
 */
export class CascadeRun {
  readonly store: StepStore;
  /** The timelines of what was disrupted, by node, before anything it needs is counted. */
  readonly own = new Map<number, Timeline>();
  /** When each loss ended, Infinity if it did not; only losses that were in force at all. */
  readonly ends = new Map<Loss, number>();
  readonly #graph: Graph;
  readonly #condensation: Condensation;
  readonly #place: Int32Array;
  readonly #waiting: Int32Array;
  readonly #hops: Float64Array;
  #horizon: Horizon | undefined;
  #level = new Timeline();
  #spare = new Timeline();
  readonly #satisfied = new Timeline();
  readonly #left = new Timeline();
  readonly #window = new Timeline();
  /** Requirements of the node under work that need to be looked at over time. */
  readonly #open: Int32Array;
  readonly #instants: Float64Array;
  #isGroupSharp = false;

  /** `condensation` orders the nodes by the needs that count: with open losses those of both purposes. */
  constructor(graph: Graph, condensation: Condensation) {
    this.store = new StepStore(graph.size);
    this.#graph = graph;
    this.#condensation = condensation;
    this.#place = new Int32Array(graph.size);
    for (let place = 0; place < graph.size; place++) this.#place[condensation.order[place]] = place;
    this.#waiting = new Int32Array((graph.size >> 5) + 1);
    this.#hops = new Float64Array(graph.size);
    this.#open = new Int32Array(widest(graph.requirementStart));
    this.#instants = new Float64Array(widest(graph.targetStart));
  }

  /** Plays the losses out, as far as `horizon` if there is one; the result stands in `store` until the next run. */
  run(losses: readonly Loss[], horizon?: Horizon): void {
    this.#horizon = horizon;
    this.store.clear();
    this.own.clear();
    this.ends.clear();
    const lossesOf = new Map<number, Loss[]>();
    for (const loss of losses) {
      const known = lossesOf.get(loss.node);
      if (known === undefined) lossesOf.set(loss.node, [loss]);
      else known.push(loss);
      this.#wait(loss.node);
    }
    const { order, end } = this.#condensation;
    for (let place = this.#next(0); place >= 0; place = this.#next(place)) {
      const stop = end[place];
      if (stop === place + 1) this.#solveNode(order[place], lossesOf.get(order[place]));
      else this.#solveRing(order.subarray(place, stop), lossesOf);
      place = stop;
    }
  }

  /** Solves a node outside rings: whole losses for good in one number, the rest as timelines. */
  #solveNode(node: number, losses: readonly Loss[] | undefined): void {
    const { requirementStart, targetStart, targets, spare, loss, holds } = this.#graph;
    const { first, isSharp } = this.store;
    this.#level.length = 0;
    if (losses !== undefined) this.#addOwn(node, losses);
    let lostFrom = this.#lostFrom();
    let open = 0;
    const stop = requirementStart[node + 1];
    for (let r = requirementStart[node]; r < stop; r++) {
      if (loss[r] === 0) continue;
      let earliest = Number.POSITIVE_INFINITY;
      let isWhole = false;
      if (spare[r] === 0) {
        for (let at = targetStart[r]; at < targetStart[r + 1]; at++) {
          const target = targets[at];
          if (first[target] >= earliest) continue;
          earliest = first[target];
          isWhole = isSharp[target] === 1;
        }
      } else {
        if (!this.#isGroupImpaired(r, lostFrom - holds[r])) continue;
        earliest = this.#groupImpaired(r);
        isWhole = this.#isGroupSharp;
      }
      const bites = earliest + holds[r];
      if (bites >= lostFrom) continue;
      if (isWhole && loss[r] === 1) lostFrom = bites;
      else this.#open[open++] = r;
    }
    if (open === 0 && losses === undefined) {
      if (lostFrom < Number.POSITIVE_INFINITY) this.#keepSharp(node, lostFrom);
      return;
    }
    if (lostFrom < this.#lostFrom()) {
      this.#window.length = 0;
      this.#window.push(lostFrom, 0);
      this.#lower(this.#window);
    }
    for (let i = 0; i < open; i++) {
      const r = this.#open[i];
      satisfaction(this.#satisfied, this.#graph, this.store, r);
      contribution(this.#left, this.#satisfied, holds[r], loss[r]);
      this.#lower(this.#left);
    }
    this.#keep(node, this.#level, this.#horizon === undefined ? 0 : this.#hopsTo([node]));
  }

  /** Whether so many targets of requirement `r` are impaired before an instant that it can be. */
  #isGroupImpaired(r: number, before: number): boolean {
    const { targetStart, targets, spare } = this.#graph;
    const { first } = this.store;
    let left = spare[r];
    const stop = targetStart[r + 1];
    for (let at = targetStart[r]; at < stop; at++) {
      if (first[targets[at]] < before && left-- === 0) return true;
    }
    return false;
  }

  /**
   * A bound from below on the instant at which requirement `r`, which has alternatives, is impaired. Sets `#isGroupSharp` if from that very instant on it is not satisfied at all, for good.
   */
  #groupImpaired(r: number): number {
    const { targetStart, targets, spare } = this.#graph;
    const { first, isSharp } = this.store;
    const instants = this.#instants;
    let count = 0;
    let areSharp = true;
    for (let at = targetStart[r]; at < targetStart[r + 1]; at++) {
      const instant = first[targets[at]];
      if (instant === Number.POSITIVE_INFINITY) continue;
      areSharp &&= isSharp[targets[at]] === 1;
      let slot = count++;
      for (; slot > 0 && instants[slot - 1] > instant; slot--) instants[slot] = instants[slot - 1];
      instants[slot] = instant;
    }
    this.#isGroupSharp = areSharp;
    return instants[spare[r]];
  }

  #addOwn(node: number, losses: readonly Loss[]): void {
    const window = new Timeline();
    for (const loss of losses) {
      const until = isOpen(loss) ? this.#recovered(loss) : loss.until;
      if (until <= loss.at) continue;
      this.ends.set(loss, until);
      window.length = 0;
      window.push(loss.at, loss.level);
      if (until < Number.POSITIVE_INFINITY) window.push(until, 1);
      this.#lower(window);
    }
    const own = new Timeline();
    lowest(own, this.#level, new Timeline());
    this.own.set(node, own);
  }

  /** The instant at which an open loss has had its recovery work while all `recover` requirements were satisfied. */
  #recovered({ node, at, work }: Loss): number {
    const ready = readiness(this.#graph, this.store, node);
    let remaining = work;
    let from = at;
    let isReady = true;
    for (let i = 0; i < ready.length; i++) {
      const time = ready.times[i];
      if (time > from) {
        if (isReady && from + remaining < time) return from + remaining;
        if (isReady) remaining -= time - from;
        from = time;
      }
      isReady = !isImpaired(ready.levels[i]);
    }
    return isReady ? from + remaining : Number.POSITIVE_INFINITY;
  }

  #solveRing(members: Int32Array, lossesOf: ReadonlyMap<number, readonly Loss[]>): void {
    const { levels, own, ends } = solveRing(this.#graph, this.store, members, lossesOf);
    for (const [loss, end] of ends) this.ends.set(loss, end);
    for (const [node, timeline] of own) this.own.set(node, timeline);
    const hops = this.#hopsTo(members);
    for (const [i, timeline] of levels.entries()) this.#keep(members[i], timeline, hops);
  }

  /** From when on the node under work is at 0 for good already, whatever else it needs. */
  #lostFrom(): number {
    const { length, levels, times } = this.#level;
    return length > 0 && levels[length - 1] === 0 ? times[length - 1] : Number.POSITIVE_INFINITY;
  }

  #lower(by: Timeline): void {
    lowest(this.#spare, this.#level, by);
    const swapped = this.#level;
    this.#level = this.#spare;
    this.#spare = swapped;
  }

  #keep(node: number, timeline: Timeline, hops: number): void {
    if (timeline.length === 0) return;
    let first = Number.POSITIVE_INFINITY;
    for (let i = 0; i < timeline.length && first === Number.POSITIVE_INFINITY; i++) {
      if (isImpaired(timeline.levels[i])) first = timeline.times[i];
    }
    if (this.#horizon?.(node, first, hops)) return;
    this.#hops[node] = hops;
    this.store.add(node, timeline, first);
    this.#wakeDependents(node);
  }

  #keepSharp(node: number, from: number): void {
    if (this.#horizon !== undefined) {
      const hops = this.#hopsTo([node]);
      if (this.#horizon(node, from, hops)) return;
      this.#hops[node] = hops;
    }
    this.store.addSharp(node, from);
    this.#wakeDependents(node);
  }

  #wakeDependents(node: number): void {
    const { dependentStart, dependentOwners } = this.#graph;
    const waiting = this.#waiting;
    const placeOf = this.#place;
    const stop = dependentStart[node + 1];
    for (let at = dependentStart[node]; at < stop; at++) {
      const place = placeOf[dependentOwners[at]];
      waiting[place >> 5] |= 1 << (place & 31);
    }
  }

  /** A bound from below on the requirements between what was lost and any of `nodes`; not needed without a horizon. */
  #hopsTo(nodes: Iterable<number>): number {
    if (this.#horizon === undefined) return 0;
    const { requirementStart, targetStart, targets } = this.#graph;
    let least = Number.POSITIVE_INFINITY;
    for (const node of nodes) {
      if (this.own.has(node)) return 0;
      const stop = targetStart[requirementStart[node + 1]];
      for (let at = targetStart[requirementStart[node]]; at < stop; at++) {
        const target = targets[at];
        if (this.store.end[target] > this.store.begin[target])
          least = Math.min(least, this.#hops[target] + 1);
      }
    }
    return least;
  }

  #wait(node: number): void {
    const place = this.#place[node];
    this.#waiting[place >> 5] |= 1 << (place & 31);
  }

  /** Takes the first waiting place at or after `from`, or -1. Places before `from` are done. */
  #next(from: number): number {
    for (let word = from >> 5; word < this.#waiting.length; word++) {
      const bits = this.#waiting[word];
      if (bits === 0) continue;
      const place = (word << 5) + 31 - Math.clz32(bits & -bits);
      if (place < from) {
        this.#waiting[word] = bits & (bits - 1);
        word--;
        continue;
      }
      this.#waiting[word] = bits & (bits - 1);
      return this.#ringStart(place);
    }
    return -1;
  }

  #ringStart(place: number): number {
    const { end } = this.#condensation;
    while (place > 0 && end[place - 1] === end[place] && end[place] > place) place--;
    return place;
  }
}

/** The length of the longest row of a compressed table. */
function widest(start: Int32Array): number {
  let most = 0;
  for (let row = 0; row + 1 < start.length; row++)
    most = Math.max(most, start[row + 1] - start[row]);
  return most;
}
