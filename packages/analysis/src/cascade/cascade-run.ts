import type { Condensation } from "../graph/condense.ts";
import type { Graph } from "../graph/graph.ts";
import { onceDense, type TimeToAsk } from "./density.ts";
import type { Loss } from "./loss.ts";
import { NodeTimelines } from "./node-timelines.ts";
import { RingPlay } from "./ring-play.ts";
import { StepStore, whole } from "./step-store.ts";
import { firstImpaired, type Timeline } from "./timeline.ts";
import { Told } from "./told.ts";

/**
 * Says whether a node that is first impaired at `first`, `hops` requirements from what was lost, is beyond what matters:
 * it is then left as if it were whole, and so is what only it would touch. Only for losses for good.
 */
export type Horizon = (node: number, first: number, hops: number) => boolean;

/**
 * Runs cascades on a graph, one after another, in the same memory (SPEC 2). Levels are timelines, not events: each node
 * is computed once from the timelines of what it needs, in an order that has those first; only the members of a ring
 * are played out in time together. What a cascade does not touch costs nothing, unless it touches most of a plan.
 */
export class CascadeRun {
  readonly store: StepStore;
  /** When each loss ended, Infinity if it did not; only losses that were in force at all. */
  readonly ends = new Map<Loss, number>();
  readonly #graph: Graph;
  readonly #condensation: Condensation;
  readonly #place: Int32Array;
  readonly #timeToAsk: (size: number) => TimeToAsk;
  readonly #told: Told;
  readonly #nodes: NodeTimelines;
  #rings: RingPlay | undefined;
  #lossesOf = new Map<number, Loss[]>();
  readonly #isLost: Uint8Array;
  readonly #hops: Float64Array;
  #horizon: Horizon | undefined;
  /** Whether nodes are still told of what falls; afterwards they ask. */
  #isTelling = true;

  /**
   * `condensation` orders the nodes by the needs that count: with open losses those of both purposes. The results do not
   * depend on `timeToAsk`, only how long they take.
   */
  constructor(
    graph: Graph,
    condensation: Condensation,
    timeToAsk: (size: number) => TimeToAsk = onceDense,
  ) {
    this.#timeToAsk = timeToAsk;
    this.store = new StepStore(graph.size);
    this.#graph = graph;
    this.#condensation = condensation;
    this.#place = new Int32Array(graph.size);
    for (let place = 0; place < graph.size; place++) this.#place[condensation.order[place]] = place;
    this.#told = new Told(graph, condensation, this.#place);
    this.#nodes = new NodeTimelines(graph, this.store, this.ends);
    this.#isLost = new Uint8Array(graph.size);
    this.#hops = new Float64Array(graph.size);
  }

  /** Plays the losses out, as far as `horizon` if there is one; the result stands in `store` until the next run. */
  run(losses: readonly Loss[], horizon?: Horizon): void {
    this.#horizon = horizon;
    this.#isTelling = true;
    this.ends.clear();
    for (const node of this.#lossesOf.keys()) this.#isLost[node] = 0;
    this.#lossesOf = new Map();
    let start = Number.POSITIVE_INFINITY;
    for (const loss of losses) {
      const known = this.#lossesOf.get(loss.node);
      if (known === undefined) this.#lossesOf.set(loss.node, [loss]);
      else known.push(loss);
      this.#isLost[loss.node] = 1;
      this.#told.wake(this.#place[loss.node]);
      start = Math.min(start, loss.at);
    }
    this.store.clear(start);
    this.#goThroughTold();
  }

  /** What the losses of a node alone leave of it at an instant. */
  ownLevelAt(node: number, time: number): number {
    let level = whole;
    for (const loss of this.#lossesOf.get(node) ?? []) {
      const end = this.ends.get(loss);
      if (end !== undefined && loss.at <= time && (time < end || end === Number.POSITIVE_INFINITY))
        level = Math.min(level, loss.level);
    }
    return level;
  }

  /** Goes through the places that were told of something, until so many are that it is quicker to go through all. */
  #goThroughTold(): void {
    const { size } = this.#graph;
    const { order, end } = this.#condensation;
    const told = this.#told;
    const isTimeToAsk = this.#timeToAsk(size);
    for (let place = told.next(0, size); place >= 0; ) {
      const stop = end[place];
      if (isAlone(end, place)) {
        this.#solveNode(order[place]);
      } else {
        const members = [place, ...this.#takeWaiting(place, stop)];
        this.#solveRing(
          members.map((member) => order[member]),
          stop,
        );
        // The members have woken each other, but they are done.
        this.#takeWaiting(place, stop);
      }
      if (isTimeToAsk(stop, this.store.count)) {
        told.clear();
        this.#goThroughAll(stop);
        return;
      }
      place = told.next(stop, size);
    }
  }

  #takeWaiting(first: number, stop: number): number[] {
    const places: number[] = [];
    for (let place = this.#told.next(first, stop); place >= 0; ) {
      places.push(place);
      place = this.#told.next(place, stop);
    }
    return places;
  }

  /** Goes through all places from one on, which begins no ring's midst, and has each ask. */
  #goThroughAll(from: number): void {
    const { size } = this.#graph;
    const { order, end } = this.#condensation;
    this.#isTelling = false;
    const isPlain = this.#horizon === undefined;
    for (let place = from; place < size; place = end[place]) {
      if (isPlain) place = this.#nodes.solveFrom(place, this.#condensation, this.#isLost);
      if (place === size) return;
      const stop = end[place];
      const node = order[place];
      if (stop === place + 1) {
        this.#solveNode(node);
        continue;
      }
      const woken: number[] = [];
      for (const member of order.subarray(place, stop))
        if (this.#isTouched(member)) woken.push(member);
      if (woken.length > 0) this.#solveRing(woken, stop);
    }
  }

  /** Whether a node is lost, or something that it needs is impaired. */
  #isTouched(node: number): boolean {
    if (this.#isLost[node] === 1) return true;
    const { requirementStart, targetStart, targets } = this.#graph;
    const stop = targetStart[requirementStart[node + 1]];
    for (let at = targetStart[requirementStart[node]]; at < stop; at++)
      if (this.store.has(targets[at])) return true;
    return false;
  }

  #solveNode(node: number): void {
    const losses = this.#isLost[node] === 1 ? this.#lossesOf.get(node) : undefined;
    const timeline = this.#nodes.solve(node, losses) ? this.#nodes.level : undefined;
    const first = timeline === undefined ? this.#nodes.zeroFrom : firstImpaired(timeline);
    if (first === Number.POSITIVE_INFINITY) return;
    const hops = this.#horizon === undefined ? 0 : this.#hopsTo(node);
    if (this.#horizon?.(node, first, hops)) return;
    this.#hops[node] = hops;
    if (timeline === undefined) this.store.addFall(node, first);
    else this.store.add(node, timeline, first);
    if (this.#isTelling) this.#told.tell(node);
  }

  /** Plays out a ring, given the members that are lost or told of something outside. */
  #solveRing(woken: readonly number[], stop: number): void {
    const hops = Math.min(...woken.map((node) => this.#hopsTo(node)));
    const horizon = this.#horizon;
    this.#rings ??= new RingPlay(this.#graph, this.store, this.#condensation, this.#place);
    const { timelines, ends } = this.#rings.play({
      stop,
      woken,
      lossesOf: this.#lossesOf,
      isBeyond: (node, from) => horizon !== undefined && horizon(node, from, hops),
    });
    for (const [loss, end] of ends) this.ends.set(loss, end);
    for (const [node, timeline] of timelines) this.#keep(node, timeline, hops);
  }

  #keep(node: number, timeline: Timeline, hops: number): void {
    const first = firstImpaired(timeline);
    if (first === Number.POSITIVE_INFINITY || this.#horizon?.(node, first, hops)) return;
    this.#hops[node] = hops;
    this.store.add(node, timeline, first);
    if (this.#isTelling) this.#told.tell(node);
  }

  /** A bound from below on the requirements between what was lost and a node. */
  #hopsTo(node: number): number {
    if (this.#isLost[node] === 1) return 0;
    const { requirementStart, targetStart, targets } = this.#graph;
    let least = Number.POSITIVE_INFINITY;
    const stop = targetStart[requirementStart[node + 1]];
    for (let at = targetStart[requirementStart[node]]; at < stop; at++) {
      const target = targets[at];
      if (this.store.has(target)) least = Math.min(least, this.#hops[target] + 1);
    }
    return least;
  }
}

/** Whether the node at a place is in no ring. */
function isAlone(end: Int32Array, place: number): boolean {
  const stop = end[place];
  return stop === place + 1 && (place === 0 || end[place - 1] < stop);
}
