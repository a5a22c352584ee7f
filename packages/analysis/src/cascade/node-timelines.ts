import type { Condensation } from "../graph/condense.ts";
import { type Graph, widestRow } from "../graph/graph.ts";
import { isOpen, type Loss } from "./loss.ts";
import { ranked } from "./ranked.ts";
import { lowerByRequirement, readiness, satisfaction } from "./requirement-timeline.ts";
import { isImpaired } from "./rounding.ts";
import { goneAtStart, type StepStore, untouched } from "./step-store.ts";
import { firstImpaired, Timeline } from "./timeline.ts";

const never = Number.POSITIVE_INFINITY;

/**
 * Works out the timelines of nodes outside rings, one at a time, from those of what they need. Most losses are whole and
 * for good, and are passed on whole where all targets are needed: these are one instant each, known beforehand, and only
 * requirements that could bite before it are looked at.
 */
export class NodeTimelines {
  /** From when on the node that was solved last is at 0 for good, and whole before, unless it has a timeline. */
  zeroFrom = never;
  /** The timeline of the node that was solved last. */
  readonly level = new Timeline();
  readonly #graph: Graph;
  readonly #store: StepStore;
  readonly #ends: Map<Loss, number>;
  /** By node, its first target, and one past the last whose whole loss is its own at once: the first of a node are such. */
  readonly #directStart: Int32Array;
  readonly #directEnd: Int32Array;
  /** By form, how long after it is impaired a requirement bites; never if it does not touch operation. */
  readonly #bitesAfter: Float64Array;
  /** The requirements of the node under work that need to be looked at over time, and from when on each bites. */
  readonly #open: Int32Array;
  readonly #bites: Float64Array;
  readonly #instants: Float64Array;
  readonly #satisfied = new Timeline();

  /** `ends` is told when losses end. */
  constructor(graph: Graph, store: StepStore, ends: Map<Loss, number>) {
    this.#graph = graph;
    this.#store = store;
    this.#ends = ends;
    this.#directEnd = directEnds(graph);
    this.#directStart = Int32Array.from(
      { length: graph.size },
      (_, node) => graph.targetStart[graph.requirementStart[node]],
    );
    this.#bitesAfter = graph.holds.map((held, of) => (graph.loss[of] === 0 ? never : held));
    const most = widestRow(graph.requirementStart);
    this.#open = new Int32Array(most);
    this.#bites = new Float64Array(most);
    this.#instants = new Float64Array(widestRow(graph.targetStart));
  }

  /**
   * Solves a node, given its own losses. Whether it has a timeline, in `level`; if not, `zeroFrom` says all (Infinity: it
   * stays whole).
   */
  solve(node: number, losses: readonly Loss[] | undefined): boolean {
    if (losses === undefined && this.#fallsAtOnce(node)) {
      this.zeroFrom = this.#store.start;
      return false;
    }
    let ownZero = never;
    this.level.length = 0;
    if (losses !== undefined) {
      this.#addOwn(losses);
      ownZero = this.#ownZero();
    }
    const open = this.#findOpen(node, ownZero);
    if (open === 0 && losses === undefined) return false;
    this.#lowerByOpen(open, ownZero);
    return true;
  }

  #lowerByOpen(open: number, ownZero: number): void {
    if (this.zeroFrom < ownZero) this.level.lower(this.zeroFrom, never, 0);
    for (let i = 0; i < open; i++) if (this.#bites[i] < this.zeroFrom) this.#lowerBy(i);
  }

  /**
   * Solves the nodes at the places from one on, and keeps in the store what becomes of them, up to the first that is lost or in
   * a ring; its place.
   */
  solveFrom(place: number, { order, end }: Condensation, isLost: Uint8Array): number {
    const store = this.#store;
    let at = place;
    for (; at < order.length && end[at] === at + 1; at++) {
      const node = order[at];
      if (isLost[node] === 1) break;
      if (this.#fallsAtOnce(node)) {
        store.addFall(node, store.start);
        continue;
      }
      const open = this.#findOpen(node, never);
      if (open > 0) {
        this.level.length = 0;
        this.#lowerByOpen(open, never);
        const from = firstImpaired(this.level);
        if (from < never) store.add(node, this.level, from);
      } else if (this.zeroFrom < never) store.addFall(node, this.zeroFrom);
    }
    return at;
  }

  /** Whether a node falls with one that is lost from the start: most do where most of a plan falls. */
  #fallsAtOnce(node: number): boolean {
    const { targets } = this.#graph;
    const { fate } = this.#store;
    const stop = this.#directEnd[node];
    for (let at = this.#directStart[node]; at < stop; at++)
      if (fate[targets[at]] === goneAtStart) return true;
    return false;
  }

  /**
   * Finds from when on the node is at 0 for good, and how many requirements that bite before have to be looked at over
   * time. Those that bite soonest come first, so that most are not looked at.
   */
  #findOpen(node: number, ownZero: number): number {
    const { form, requirementStart, loss } = this.#graph;
    const { start } = this.#store;
    const bitesAfter = this.#bitesAfter;
    const stop = requirementStart[node + 1];
    let zeroFrom = ownZero;
    let open = 0;
    for (let r = requirementStart[node]; r < stop; r++) {
      const of = form[r];
      const held = bitesAfter[of];
      if (start + held >= zeroFrom) break;
      const bites = this.#impairedFrom(r, zeroFrom - held) + held;
      if (bites >= zeroFrom) continue;
      if (loss[of] === 1 && isWhole(bites)) {
        zeroFrom = bites;
        continue;
      }
      this.#open[open] = r;
      this.#bites[open++] = bites;
    }
    this.zeroFrom = zeroFrom;
    return zeroFrom <= start ? 0 : open;
  }

  /**
   * The instant from which requirement `r` is impaired, as `StepStore.from` says it: half a minute more unless it is not
   * satisfied at all from then on, for good. Infinity if that is not before `before`, which is after the start.
   */
  #impairedFrom(r: number, before: number): number {
    const { form, targetStart, targets, spare } = this.#graph;
    const { fate, from, start } = this.#store;
    const stop = targetStart[r + 1];
    const rank = spare[form[r]];
    if (rank === 0) {
      let earliest = before;
      for (let at = targetStart[r]; at < stop; at++) {
        const target = targets[at];
        if (fate[target] === untouched) continue;
        if (fate[target] === goneAtStart) return start;
        if (from[target] < earliest) earliest = from[target];
      }
      return earliest < before ? earliest : never;
    }
    let count = 0;
    let gone = 0;
    for (let at = targetStart[r]; at < stop; at++) {
      const target = targets[at];
      if (fate[target] !== untouched && from[target] < before) {
        if (fate[target] === goneAtStart && ++gone > rank) return start;
        this.#instants[count++] = from[target];
      } else if (stop - at + count <= rank + 1) return never;
    }
    const impaired = ranked(this.#instants, count, rank);
    for (let i = 0; i < rank; i++)
      if (!isWhole(this.#instants[i])) return Math.floor(impaired) + 0.5;
    return impaired;
  }

  #addOwn(losses: readonly Loss[]): void {
    for (const loss of losses) {
      const until = isOpen(loss) ? this.#recovered(loss) : loss.until;
      if (until <= loss.at) continue;
      this.#ends.set(loss, until);
      this.level.lower(loss.at, until, loss.level);
    }
  }

  /** The instant at which an open loss has had its recovery work while all `recover` requirements were satisfied. */
  #recovered({ node, at, work }: Loss): number {
    const ready = readiness(this.#graph, this.#store, node);
    let remaining = work;
    let from = at;
    let isReady = true;
    for (let i = 0; i < ready.length; i++) {
      const time = ready.times[i];
      if (time > from) {
        if (isReady && from + remaining <= time) return from + remaining;
        if (isReady) remaining -= time - from;
        from = time;
      }
      isReady = !isImpaired(ready.levels[i]);
    }
    return isReady ? from + remaining : never;
  }

  /** From when on the node under work is at 0 for good by its own losses. */
  #ownZero(): number {
    const { length, levels, times } = this.level;
    return length > 0 && levels[length - 1] === 0 ? times[length - 1] : never;
  }

  #lowerBy(open: number): void {
    const { form, holds, loss } = this.#graph;
    const r = this.#open[open];
    if (isWhole(this.#bites[open])) {
      this.level.lower(this.#bites[open], never, 1 - loss[form[r]]);
      return;
    }
    const satisfied = this.#satisfied;
    satisfaction(satisfied, this.#graph, this.#store, r);
    lowerByRequirement(this.level, satisfied, { holds: holds[form[r]], loss: loss[form[r]] });
  }
}

/** Whether an instant is a whole minute. */
function isWhole(instant: number): boolean {
  return Math.floor(instant) === instant;
}

/** By node, one past the last of the targets, which come first, that pass their whole loss on at once. */
function directEnds(graph: Graph): Int32Array {
  const { size, requirementStart, targetStart, form, spare, loss, holds } = graph;
  const isDirect = holds.map((held, of) =>
    held === 0 && loss[of] === 1 && spare[of] === 0 ? 1 : 0,
  );
  const ends = new Int32Array(size);
  for (let node = 0; node < size; node++) {
    let r = requirementStart[node];
    while (r < requirementStart[node + 1] && isDirect[form[r]] === 1) r++;
    ends[node] = targetStart[r];
  }
  return ends;
}
