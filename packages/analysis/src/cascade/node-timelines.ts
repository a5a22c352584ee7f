import { type Graph, widestRow } from "../graph/graph.ts";
import { isOpen, type Loss } from "./loss.ts";
import { ranked } from "./ranked.ts";
import { contribution, readiness, satisfaction } from "./requirement-timeline.ts";
import { isImpaired } from "./rounding.ts";
import type { StepStore } from "./step-store.ts";
import { lowest, Timeline } from "./timeline.ts";

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
  level = new Timeline();
  /** The first instant at which anything is lost. */
  start = 0;
  readonly #graph: Graph;
  readonly #store: StepStore;
  readonly #ends: Map<Loss, number>;
  /** The other requirements that touch operation: those of node `i` are `#rest[#restStart[i]]` and on. */
  readonly #restStart: Int32Array;
  readonly #rest: Int32Array;
  /** The requirements of the node under work that need to be looked at over time, and from when on each bites. */
  readonly #open: Int32Array;
  readonly #bites: Float64Array;
  readonly #isWhole: Uint8Array;
  readonly #instants: Float64Array;
  #isTargetSharp = false;
  #spare = new Timeline();
  readonly #satisfied = new Timeline();
  readonly #left = new Timeline();

  /** `after` is what `passesAfter` says; `ends` is told when losses end. */
  constructor(graph: Graph, store: StepStore, after: Float64Array, ends: Map<Loss, number>) {
    this.#graph = graph;
    this.#store = store;
    this.#ends = ends;
    [this.#restStart, this.#rest] = restOf(graph, after);
    const most = widestRow(graph.requirementStart);
    this.#open = new Int32Array(most);
    this.#bites = new Float64Array(most);
    this.#isWhole = new Uint8Array(most);
    this.#instants = new Float64Array(widestRow(graph.targetStart));
  }

  /**
   * Solves a node to which a loss was passed on, if at all, at `zeroFrom`; `isBlurred` if a target is touched in another
   * way. Whether it has a timeline, in `level`; if not, `zeroFrom` says all (Infinity: it stays whole).
   */
  solve(
    node: number,
    zeroFrom: number,
    isBlurred: boolean,
    losses: readonly Loss[] | undefined,
  ): boolean {
    this.zeroFrom = zeroFrom;
    if (losses === undefined && zeroFrom <= this.start) return false;
    this.level.length = 0;
    if (losses !== undefined) this.#addOwn(losses);
    const ownZero = this.#ownZero();
    if (ownZero < this.zeroFrom) this.zeroFrom = ownZero;
    const open = this.#findOpen(node, isBlurred);
    if (open === 0 && losses === undefined) return false;
    if (this.zeroFrom < ownZero) this.level.lowerFrom(this.zeroFrom, 0);
    for (let i = 0; i < open; i++) if (this.#bites[i] < this.zeroFrom) this.#lowerBy(i);
    return true;
  }

  /** Finds the requirements that bite before the node is at 0 for good, and how many have to be looked at over time. */
  #findOpen(node: number, isBlurred: boolean): number {
    const { form, requirementStart, loss, holds } = this.#graph;
    const row = isBlurred ? requirementStart : this.#restStart;
    const rest = this.#rest;
    const { start } = this;
    const stop = row[node + 1];
    let zeroFrom = this.zeroFrom;
    let open = 0;
    for (let at = row[node]; at < stop; at++) {
      const r = isBlurred ? at : rest[at];
      const held = holds[form[r]];
      if (start + held >= zeroFrom || loss[form[r]] === 0) continue;
      const bites = this.#impairedFrom(r, zeroFrom - held) + held;
      if (bites >= zeroFrom) continue;
      if (this.#isTargetSharp && loss[form[r]] === 1) {
        zeroFrom = bites;
        if (zeroFrom <= this.start) break;
        continue;
      }
      this.#open[open] = r;
      this.#bites[open] = bites;
      this.#isWhole[open++] = this.#isTargetSharp ? 1 : 0;
    }
    this.zeroFrom = zeroFrom;
    return zeroFrom <= this.start ? 0 : open;
  }

  /**
   * A bound from below on the instant at which requirement `r` is impaired, Infinity if that is not before `before`. Sets
   * `#isTargetSharp` if from that very instant on it is not satisfied at all, for good.
   */
  #impairedFrom(r: number, before: number): number {
    const { form, targetStart, targets, spare } = this.#graph;
    const { first, isSharp } = this.#store;
    const stop = targetStart[r + 1];
    if (spare[form[r]] === 0) {
      let earliest = before;
      for (let at = targetStart[r]; at < stop; at++) {
        const target = targets[at];
        if (first[target] >= earliest) continue;
        earliest = first[target];
        this.#isTargetSharp = isSharp[target] === 1;
      }
      return earliest < before ? earliest : never;
    }
    const rank = spare[form[r]];
    let count = 0;
    let areSharp = 1;
    for (let at = targetStart[r]; at < stop; at++) {
      const target = targets[at];
      const from = first[target];
      if (from < before) {
        this.#instants[count++] = from;
        areSharp &= isSharp[target];
      } else if (stop - at + count <= rank + 1) return never;
    }
    this.#isTargetSharp = areSharp === 1;
    return ranked(this.#instants, count, rank);
  }

  #addOwn(losses: readonly Loss[]): void {
    for (const loss of losses) {
      const until = isOpen(loss) ? this.#recovered(loss) : loss.until;
      if (until <= loss.at) continue;
      this.#ends.set(loss, until);
      this.#left.length = 0;
      this.#left.push(loss.at, loss.level);
      if (until < never) this.#left.push(until, 1);
      this.#lower(this.#left);
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
    if (this.#isWhole[open] === 1) {
      this.level.lowerFrom(this.#bites[open], 1 - loss[form[r]]);
      return;
    }
    satisfaction(this.#satisfied, this.#graph, this.#store, r);
    contribution(this.#left, this.#satisfied, holds[form[r]], loss[form[r]]);
    this.#lower(this.#left);
  }

  #lower(by: Timeline): void {
    lowest(this.#spare, this.level, by);
    const swapped = this.level;
    this.level = this.#spare;
    this.#spare = swapped;
  }
}

/**
 * The requirements that touch operation but do not pass losses on, in compressed rows by node, in a row those first that
 * hold for the shortest time.
 */
function restOf(
  { size, form, requirementStart, loss, holds }: Graph,
  passesAfter: Float64Array,
): readonly [start: Int32Array, rest: Int32Array] {
  const start = new Int32Array(size + 1);
  const rest = new Int32Array(form.length);
  let count = 0;
  for (let node = 0; node < size; node++) {
    for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
      if (passesAfter[r] < never || loss[form[r]] === 0) continue;
      let at = count++;
      for (; at > start[node] && holds[form[rest[at - 1]]] > holds[form[r]]; at--)
        rest[at] = rest[at - 1];
      rest[at] = r;
    }
    start[node + 1] = count;
  }
  return [start, rest.slice(0, count)];
}
