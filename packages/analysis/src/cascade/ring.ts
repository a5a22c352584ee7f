import { type Graph, recovers } from "../graph/graph.ts";
import { isOpen, type Loss } from "./loss.ts";
import { isImpaired } from "./rounding.ts";
import type { StepStore } from "./step-store.ts";
import { Timeline } from "./timeline.ts";

/** What became of the members of a ring: their levels, in the order of the members, and the own levels of those disrupted. */
export type RingOutcome = {
  readonly levels: readonly Timeline[];
  readonly own: ReadonlyMap<number, Timeline>;
  /** When each of the members' losses ended, Infinity if it did not. */
  readonly ends: ReadonlyMap<Loss, number>;
};

/** A loss of a ring's member while it is played out; `remaining` work counts only for open losses. */
type Disrupted = { readonly loss: Loss; remaining: number; isOver: boolean; endedAt: number };

/**
 * Plays out in time the members of a ring, elements that need each other, given the timelines of everything outside
 * that they need. At each instant the greatest solution of the levels is taken (SPEC 2.6): members start whole and
 * are lowered until nothing changes.
 */
export function solveRing(
  graph: Graph,
  store: StepStore,
  members: Int32Array,
  lossesOf: ReadonlyMap<number, readonly Loss[]>,
): RingOutcome {
  return new RingPlay(graph, store, members, lossesOf).play();
}

class RingPlay {
  readonly #graph: Graph;
  readonly #store: StepStore;
  readonly #members: Int32Array;
  readonly #slot = new Map<number, number>();
  readonly #level: Float64Array;
  readonly #ownLevel: Float64Array;
  readonly #disrupted: Disrupted[] = [];
  /** Since when each impaired requirement of a member is impaired. */
  readonly #impairedSince = new Map<number, number>();
  /** The instants at which something outside the ring changes, ascending. */
  readonly #outside: readonly number[];

  constructor(
    graph: Graph,
    store: StepStore,
    members: Int32Array,
    lossesOf: ReadonlyMap<number, readonly Loss[]>,
  ) {
    this.#graph = graph;
    this.#store = store;
    this.#members = members;
    this.#level = new Float64Array(members.length);
    this.#ownLevel = new Float64Array(members.length);
    for (const [slot, node] of members.entries()) {
      this.#slot.set(node, slot);
      for (const loss of lossesOf.get(node) ?? []) {
        this.#disrupted.push({
          loss,
          remaining: loss.work,
          isOver: loss.until <= loss.at,
          endedAt: loss.until,
        });
      }
    }
    this.#outside = this.#instantsOutside();
  }

  play(): RingOutcome {
    const levels = Array.from(this.#members, () => new Timeline());
    const own = new Map(this.#disrupted.map(({ loss }) => [loss.node, new Timeline()]));
    for (let now = 0; now < Number.POSITIVE_INFINITY; ) {
      this.#settle(now);
      this.#setClocks(now);
      for (const [slot, timeline] of levels.entries()) timeline.push(now, this.#level[slot]);
      for (const [node, timeline] of own)
        timeline.push(now, this.#ownLevel[this.#slot.get(node) ?? 0]);
      now = this.#advance(now);
    }
    const ends = new Map(
      this.#disrupted
        .map(
          ({ loss, endedAt }) =>
            [loss, Number.isNaN(endedAt) ? Number.POSITIVE_INFINITY : endedAt] as const,
        )
        .filter(([loss, end]) => end > loss.at),
    );
    return { levels, own, ends };
  }

  /** Solves the levels, ends the losses whose recovery is done at this very instant, and solves again. */
  #settle(now: number): void {
    for (;;) {
      this.#solve(now);
      const done = this.#disrupted.filter(
        (each) =>
          each.remaining === 0 &&
          isOpen(each.loss) &&
          this.#isInForce(each, now) &&
          this.#canRecover(each.loss.node, now),
      );
      if (done.length === 0) return;
      for (const each of done) {
        each.isOver = true;
        each.endedAt = now;
      }
    }
  }

  #solve(now: number): void {
    this.#ownLevel.fill(1);
    for (const each of this.#disrupted) {
      const slot = this.#slot.get(each.loss.node) ?? 0;
      if (this.#isInForce(each, now))
        this.#ownLevel[slot] = Math.min(this.#ownLevel[slot], each.loss.level);
    }
    this.#level.set(this.#ownLevel);
    const queue = Array.from(this.#members.keys());
    const isQueued = new Uint8Array(this.#members.length).fill(1);
    for (let head = 0; head < queue.length; head++) {
      const slot = queue[head];
      isQueued[slot] = 0;
      const level = this.#lowered(slot, now);
      if (level === this.#level[slot]) continue;
      this.#level[slot] = level;
      this.#enqueueDependents(this.#members[slot], queue, isQueued);
    }
  }

  #enqueueDependents(node: number, queue: number[], isQueued: Uint8Array): void {
    const { dependentStart, dependents, owner } = this.#graph;
    for (let at = dependentStart[node]; at < dependentStart[node + 1]; at++) {
      const slot = this.#slot.get(owner[dependents[at]]);
      if (slot === undefined || isQueued[slot] === 1) continue;
      isQueued[slot] = 1;
      queue.push(slot);
    }
  }

  #lowered(slot: number, now: number): number {
    const { requirementStart, loss } = this.#graph;
    const node = this.#members[slot];
    let level = this.#level[slot];
    for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
      if (loss[r] === 0 || !this.#mayBite(r, now)) continue;
      const satisfied = this.#satisfaction(r, now);
      if (isImpaired(satisfied)) level = Math.min(level, 1 - loss[r] * (1 - satisfied));
    }
    return level;
  }

  #mayBite(r: number, now: number): boolean {
    const holds = this.#graph.holds[r];
    return holds === 0 || (this.#impairedSince.get(r) ?? Number.POSITIVE_INFINITY) + holds <= now;
  }

  #satisfaction(r: number, now: number): number {
    const { targetStart, targets, spare } = this.#graph;
    const levels = Array.from(targets.subarray(targetStart[r], targetStart[r + 1]), (target) => {
      const slot = this.#slot.get(target);
      return slot === undefined ? this.#store.levelAt(target, now) : this.#level[slot];
    });
    return levels.sort((a, b) => a - b)[spare[r]];
  }

  #isInForce({ loss, isOver }: Disrupted, now: number): boolean {
    return !isOver && loss.at <= now && !(loss.until <= now);
  }

  #canRecover(node: number, now: number): boolean {
    const { requirementStart, purpose } = this.#graph;
    for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
      if ((purpose[r] & recovers) !== 0 && isImpaired(this.#satisfaction(r, now))) return false;
    }
    return true;
  }

  #setClocks(now: number): void {
    const { requirementStart, loss, holds } = this.#graph;
    for (const node of this.#members) {
      for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
        if (loss[r] === 0 || holds[r] === 0) continue;
        if (!isImpaired(this.#satisfaction(r, now))) this.#impairedSince.delete(r);
        else if (!this.#impairedSince.has(r)) this.#impairedSince.set(r, now);
      }
    }
  }

  /** Finds the next instant at which anything can change, and lets the recovery work until then be done. */
  #advance(now: number): number {
    let next = this.#outside.find((time) => time > now) ?? Number.POSITIVE_INFINITY;
    const working: Disrupted[] = [];
    for (const each of this.#disrupted) {
      if (each.loss.at > now) next = Math.min(next, each.loss.at);
      else if (isOpen(each.loss) && !each.isOver && this.#canRecover(each.loss.node, now)) {
        working.push(each);
        next = Math.min(next, now + each.remaining);
      } else if (each.loss.until > now) next = Math.min(next, each.loss.until);
    }
    for (const [r, since] of this.#impairedSince) {
      const bites = since + this.#graph.holds[r];
      if (bites > now) next = Math.min(next, bites);
    }
    for (const each of working) each.remaining -= next - now;
    return next;
  }

  #instantsOutside(): readonly number[] {
    const { requirementStart, targetStart, targets } = this.#graph;
    const instants = new Set<number>();
    for (const node of this.#members) {
      const [from, to] = [
        targetStart[requirementStart[node]],
        targetStart[requirementStart[node + 1]],
      ];
      for (let at = from; at < to; at++) {
        if (this.#slot.has(targets[at])) continue;
        for (
          let step = this.#store.begin[targets[at]];
          step < this.#store.end[targets[at]];
          step++
        ) {
          instants.add(this.#store.times[step]);
        }
      }
    }
    return [...instants].sort((a, b) => a - b);
  }
}
