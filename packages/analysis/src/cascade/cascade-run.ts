import type { Condensation } from "../graph/condense.ts";
import type { Graph } from "../graph/graph.ts";
import { Agenda } from "./agenda.ts";
import type { Loss } from "./loss.ts";
import { NodeTimelines } from "./node-timelines.ts";
import { RingPlay } from "./ring-play.ts";
import { isImpaired } from "./rounding.ts";
import { StepStore, whole } from "./step-store.ts";
import type { Timeline } from "./timeline.ts";

/**
 * Says whether a node that is first impaired at `first`, `hops` requirements from what was lost, is beyond what matters:
 * it is then left as if it were whole, and so is what only it would touch. Only for losses for good.
 */
export type Horizon = (node: number, first: number, hops: number) => boolean;

/**
 * Runs cascades on a graph, one after another, in the same memory (SPEC 2). Levels are timelines, not events: each node
 * is computed once from the timelines of what it needs, in an order that has those first; only the members of a ring
 * are played out in time together. What a cascade does not touch costs nothing.
 */
export class CascadeRun {
  readonly store: StepStore;
  /** When each loss ended, Infinity if it did not; only losses that were in force at all. */
  readonly ends = new Map<Loss, number>();
  readonly #graph: Graph;
  readonly #condensation: Condensation;
  readonly #place: Int32Array;
  /** The place of the owner of each of `dependents`. */
  readonly #dependentPlaces: Int32Array;
  readonly #agenda: Agenda;
  readonly #nodes: NodeTimelines;
  #rings: RingPlay | undefined;
  #lossesOf = new Map<number, Loss[]>();
  readonly #isLost: Uint8Array;
  readonly #hops: Float64Array;
  #horizon: Horizon | undefined;

  /** `condensation` orders the nodes by the needs that count: with open losses those of both purposes. */
  constructor(graph: Graph, condensation: Condensation) {
    this.store = new StepStore(graph.size);
    this.#graph = graph;
    this.#condensation = condensation;
    this.#place = new Int32Array(graph.size);
    for (let place = 0; place < graph.size; place++) this.#place[condensation.order[place]] = place;
    this.#dependentPlaces =
      condensation.end === graph.end
        ? graph.dependentOwners
        : graph.dependentOwners.map((owner) => this.#place[owner]);
    this.#agenda = new Agenda(graph.size);
    this.#nodes = new NodeTimelines(graph, this.store, this.ends);
    this.#isLost = new Uint8Array(graph.size);
    this.#hops = new Float64Array(graph.size);
  }

  /** Plays the losses out, as far as `horizon` if there is one; the result stands in `store` until the next run. */
  run(losses: readonly Loss[], horizon?: Horizon): void {
    this.#horizon = horizon;
    this.store.clear();
    this.ends.clear();
    for (const node of this.#lossesOf.keys()) this.#isLost[node] = 0;
    this.#lossesOf = new Map();
    let start = Number.POSITIVE_INFINITY;
    for (const loss of losses) {
      const known = this.#lossesOf.get(loss.node);
      if (known === undefined) this.#lossesOf.set(loss.node, [loss]);
      else known.push(loss);
      this.#isLost[loss.node] = 1;
      this.#agenda.add(this.#place[loss.node]);
      start = Math.min(start, loss.at);
    }
    this.#nodes.start = start;
    const { size } = this.#graph;
    const { order, end } = this.#condensation;
    for (let place = this.#agenda.take(0, size); place >= 0; ) {
      const stop = end[place];
      const isAlone = stop === place + 1 && (place === 0 || end[place - 1] < stop);
      if (isAlone) this.#solveNode(order[place], place);
      else this.#solveRing(place, stop);
      place = this.#agenda.take(stop, size);
    }
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

  #solveNode(node: number, place: number): void {
    const losses = this.#isLost[node] === 1 ? this.#lossesOf.get(node) : undefined;
    const hasTimeline = this.#nodes.solve(node, place, losses);
    const hops = this.#horizon === undefined ? 0 : this.#hopsTo(node);
    if (hasTimeline) this.#keep(node, this.#nodes.level, hops);
    else this.#keepSharp(node, this.#nodes.zeroFrom, hops);
  }

  /** Plays out a ring of which `first` is the first place that waits. */
  #solveRing(first: number, stop: number): void {
    const woken = [this.#condensation.order[first], ...this.#takeWaiting(first, stop)];
    let hops = Number.POSITIVE_INFINITY;
    for (const node of woken) {
      this.#nodes.forget(this.#place[node]);
      hops = Math.min(hops, this.#hopsTo(node));
    }
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
    // The members have woken each other, but they are done.
    for (const node of this.#takeWaiting(first, stop)) this.#nodes.forget(this.#place[node]);
  }

  #takeWaiting(first: number, stop: number): number[] {
    const nodes: number[] = [];
    for (
      let place = this.#agenda.take(first, stop);
      place >= 0;
      place = this.#agenda.take(place, stop)
    ) {
      nodes.push(this.#condensation.order[place]);
    }
    return nodes;
  }

  #keep(node: number, timeline: Timeline, hops: number): void {
    const first = firstImpaired(timeline);
    if (first === Number.POSITIVE_INFINITY || this.#horizon?.(node, first, hops)) return;
    this.#hops[node] = hops;
    this.store.add(node, timeline, first);
    if (this.store.isSharp[node] === 1) {
      this.#wakeBySharp(node, first);
      return;
    }
    const { dependentStart } = this.#graph;
    for (let at = dependentStart[node]; at < dependentStart[node + 1]; at++) {
      const place = this.#dependentPlaces[at];
      this.#nodes.blur(place);
      this.#agenda.add(place);
    }
  }

  #keepSharp(node: number, from: number, hops: number): void {
    if (from === Number.POSITIVE_INFINITY || this.#horizon?.(node, from, hops)) return;
    this.#hops[node] = hops;
    this.store.addSharp(node, from);
    this.#wakeBySharp(node, from);
  }

  #wakeBySharp(node: number, from: number): void {
    const { dependentStart } = this.#graph;
    const stop = dependentStart[node + 1];
    for (let at = dependentStart[node]; at < stop; at++) {
      const place = this.#dependentPlaces[at];
      this.#nodes.passOn(at, place, from);
      this.#agenda.add(place);
    }
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

/** The first instant at which a timeline is below 1, or Infinity. */
function firstImpaired({ times, levels, length }: Timeline): number {
  for (let i = 0; i < length; i++) if (isImpaired(levels[i])) return times[i];
  return Number.POSITIVE_INFINITY;
}
