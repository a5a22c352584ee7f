import type { Condensation } from "../graph/condense.ts";
import type { Graph } from "../graph/graph.ts";
import { isOpen, type Loss } from "./loss.ts";
import { type IsBeyond, RingLevels } from "./ring-levels.ts";
import { type StepStore, whole } from "./step-store.ts";
import { TimeQueue } from "./time-queue.ts";
import { Timeline } from "./timeline.ts";

/** A ring that a cascade has come to. */
export type Ring = {
  /** One past the last place of the ring. */
  readonly stop: number;
  /** The members that are lost, or need something outside that the cascade has touched. */
  readonly woken: readonly number[];
  readonly lossesOf: ReadonlyMap<number, readonly Loss[]>;
  readonly isBeyond: IsBeyond;
};

/** The timelines of the members that the cascade touches, and when their losses ended, of those in force at all. */
export type RingOutcome = {
  readonly timelines: ReadonlyMap<number, Timeline>;
  readonly ends: ReadonlyMap<Loss, number>;
};

/** Recovery work on an open loss: what is left of it, and whether it goes on. */
type Work = { readonly loss: Loss; left: number; isGoingOn: boolean };

/**
 * Plays rings out in time, elements that need each other, given the timelines of everything outside that they need:
 * from one instant at which something can change to the next.
 */
export class RingPlay {
  readonly #graph: Graph;
  readonly #store: StepStore;
  readonly #levels: RingLevels;
  readonly #due = new TimeQueue();
  /** The next step of each node outside. */
  readonly #steps = new Map<number, number>();
  #lossesOf: Ring["lossesOf"] = new Map();
  #works: Work[] = [];
  #ends = new Map<Loss, number>();
  #timelines = new Map<number, Timeline>();

  constructor(graph: Graph, store: StepStore, condensation: Condensation, place: Int32Array) {
    this.#graph = graph;
    this.#store = store;
    this.#levels = new RingLevels(graph, condensation, place);
  }

  play(ring: Ring): RingOutcome {
    this.#begin(ring);
    let last = 0;
    for (let now = this.#due.next; now < Number.POSITIVE_INFINITY; now = this.#due.next) {
      for (const work of this.#works) if (work.isGoingOn) work.left -= now - last;
      this.#settle(now);
      this.#levels.setClocks(now, this.#due);
      this.#goOn(now);
      this.#record(now);
      last = now;
    }
    return { timelines: this.#timelines, ends: this.#ends };
  }

  #begin({ stop, woken, lossesOf, isBeyond }: Ring): void {
    this.#levels.begin(stop, isBeyond);
    this.#steps.clear();
    this.#lossesOf = lossesOf;
    this.#works = [];
    this.#ends = new Map();
    this.#timelines = new Map();
    for (const node of woken) {
      this.#expectOutside(node);
      for (const loss of lossesOf.get(node) ?? []) this.#expectLoss(loss);
    }
  }

  #expectOutside(node: number): void {
    const { requirementStart, targetStart, targets } = this.#graph;
    const { begin, times } = this.#store;
    const stop = targetStart[requirementStart[node + 1]];
    for (let at = targetStart[requirementStart[node]]; at < stop; at++) {
      const target = targets[at];
      if (!this.#store.has(target) || this.#steps.has(target)) continue;
      this.#steps.set(target, begin[target]);
      this.#due.add(times[begin[target]], target);
    }
  }

  #expectLoss(loss: Loss): void {
    if (loss.until <= loss.at) return;
    this.#due.add(loss.at, loss.node);
    if (isOpen(loss)) {
      this.#works.push({ loss, left: loss.work, isGoingOn: false });
      this.#ends.set(loss, Number.POSITIVE_INFINITY);
    } else {
      this.#due.add(loss.until, loss.node);
      this.#ends.set(loss, loss.until);
    }
  }

  /** Lets everything happen that is due now, solves the levels, ends the losses whose work is done now, and solves again. */
  #settle(now: number): void {
    let isRising = false;
    while (this.#due.next === now) {
      const node = this.#due.take();
      const rises = this.#levels.isMember(node) ? this.#look(node, now) : this.#step(node);
      isRising ||= rises;
    }
    do {
      if (isRising) this.#levels.raise();
      this.#levels.lower(now);
      isRising = this.#finish(now);
    } while (isRising);
  }

  /** Takes the next step of a node outside; whether it rises. */
  #step(node: number): boolean {
    const { end, times, levels } = this.#store;
    const step = this.#steps.get(node) ?? 0;
    if (step + 1 < end[node]) {
      this.#steps.set(node, step + 1);
      this.#due.add(times[step + 1], node);
    }
    return this.#levels.setOutside(node, levels[step]);
  }

  /** Looks at a member, its own losses too; whether what they leave of it rises. */
  #look(node: number, now: number): boolean {
    const losses = this.#lossesOf.get(node);
    if (losses === undefined) {
      this.#levels.look(node);
      return false;
    }
    let own = whole;
    for (const loss of losses) if (this.#isInForce(loss, now)) own = Math.min(own, loss.level);
    return this.#levels.setOwn(node, own);
  }

  #isInForce(loss: Loss, now: number): boolean {
    return loss.at <= now && now < (this.#ends.get(loss) ?? Number.NEGATIVE_INFINITY);
  }

  /** Ends the losses whose recovery work is done; whether there are any. */
  #finish(now: number): boolean {
    const done = this.#works.filter(
      ({ loss, left }) =>
        left === 0 &&
        this.#isInForce(loss, now) &&
        (loss.work > 0 || this.#levels.isReady(loss.node)),
    );
    if (done.length === 0) return false;
    for (const { loss } of done) {
      if (now > loss.at) this.#ends.set(loss, now);
      else this.#ends.delete(loss);
    }
    for (const { loss } of done) this.#look(loss.node, now);
    return true;
  }

  #goOn(now: number): void {
    for (const work of this.#works) {
      const { loss, left } = work;
      const isGoingOn = this.#isInForce(loss, now) && this.#levels.isReady(loss.node);
      if (isGoingOn && !work.isGoingOn) this.#due.add(now + left, loss.node);
      work.isGoingOn = isGoingOn;
    }
  }

  #record(now: number): void {
    for (const node of this.#levels.changed) {
      if (!this.#levels.isMember(node)) continue;
      const timeline = this.#timelines.get(node) ?? new Timeline();
      this.#timelines.set(node, timeline);
      timeline.push(now, this.#levels.of(node));
    }
    this.#levels.changed.clear();
  }
}
