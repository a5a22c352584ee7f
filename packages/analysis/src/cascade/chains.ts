import type { Graph } from "../graph/graph.ts";
import { Bottlenecks } from "./bottlenecks.ts";
import type { CascadeRun } from "./cascade-run.ts";
import { rounded } from "./rounding.ts";

const unexplained = -1;

/** Which steps a step explains. */
type Effects = ReadonlyMap<number, readonly number[]>;

/**
 * For every step of a cascade, what it comes from (SPEC 2.8): `from[step]` is the step of the target that failed the
 * requirement that bit, or the step itself where the node's own disruption explains it. Chains are the shortest; of
 * several, the one whose ids, read from the disruption on, come first in the plan.
 */
export class Chains {
  readonly #graph: Graph;
  readonly #run: CascadeRun;
  readonly #bottlenecks: Bottlenecks;
  readonly #nodeOf: Int32Array;
  /** The step with which each step's level was reached: after rounding, a step may change nothing. */
  readonly #reachedBy: Int32Array;
  readonly #from: Int32Array;
  /** The place of each step's chain among those of the same length. */
  readonly #rank: Int32Array;

  constructor(graph: Graph, run: CascadeRun) {
    this.#graph = graph;
    this.#run = run;
    this.#bottlenecks = new Bottlenecks(graph, run);
    const { length } = run.store;
    this.#nodeOf = new Int32Array(length);
    this.#reachedBy = new Int32Array(length);
    this.#from = new Int32Array(length).fill(unexplained);
    this.#rank = new Int32Array(length);
    this.#readSteps();
    this.#explain();
  }

  /** The nodes from the disrupted one to the one whose step this is. */
  of(step: number): readonly number[] {
    let at = this.#reachedBy[step];
    const chain = [this.#nodeOf[at]];
    for (; this.#from[at] !== at && this.#from[at] !== unexplained; at = this.#from[at]) {
      chain.push(this.#nodeOf[this.#from[at]]);
    }
    return chain.reverse();
  }

  #readSteps(): void {
    const { nodes, count, begin, end } = this.#run.store;
    for (let i = 0; i < count; i++) {
      const node = nodes[i];
      this.#nodeOf.fill(node, begin[node], end[node]);
      for (let step = begin[node]; step < end[node]; step++) {
        const isSame = step > begin[node] && this.#level(step) === this.#level(step - 1);
        this.#reachedBy[step] = isSame ? this.#reachedBy[step - 1] : step;
      }
    }
  }

  /** Explains steps by what came down; and those that this leaves open by all that is low enough. */
  #explain(): void {
    const own: number[] = [];
    const open: number[] = [];
    for (let step = 0; step < this.#from.length; step++) {
      const level = this.#level(step);
      if (level === 1 || this.#reachedBy[step] !== step) continue;
      if (this.#bottlenecks.isOwn(this.#nodeOf[step], this.#run.store.times[step], level)) {
        this.#from[step] = step;
        own.push(step);
      } else open.push(step);
    }
    const layers = this.#spread([own], this.#effectsOn(open, false));
    const left = open.filter((step) => this.#from[step] === unexplained);
    if (left.length > 0) this.#spread(layers, this.#effectsOn(left, true));
  }

  /** Goes from chains of one length to the next, given those that are known by their length, and returns all of them. */
  #spread(known: readonly (readonly number[])[], effects: Effects): readonly (readonly number[])[] {
    const layers: (readonly number[])[] = [];
    let reached: number[] = [];
    for (let length = 0; length < known.length || reached.length > 0; length++) {
      const layer = this.#ranked([...(known[length] ?? []), ...reached]);
      layers.push(layer);
      reached = [];
      for (const cause of layer) {
        for (const step of effects.get(cause) ?? []) {
          if (this.#from[step] !== unexplained) continue;
          this.#from[step] = cause;
          reached.push(step);
        }
      }
    }
    return layers;
  }

  /** Steps whose chains have the same length, in the order of these chains. */
  #ranked(steps: number[]): readonly number[] {
    const { position } = this.#graph;
    const rankBefore = (step: number): number =>
      this.#from[step] === step ? 0 : this.#rank[this.#from[step]];
    const compare = (a: number, b: number): number =>
      rankBefore(a) - rankBefore(b) || position[this.#nodeOf[a]] - position[this.#nodeOf[b]];
    steps.sort(compare);
    let rank = 0;
    for (let at = 0; at < steps.length; at++) {
      if (at > 0 && compare(steps[at - 1], steps[at]) !== 0) rank++;
      this.#rank[steps[at]] = rank;
    }
    return steps;
  }

  #effectsOn(steps: readonly number[], countsAllLow: boolean): Effects {
    const effects = new Map<number, number[]>();
    for (const step of steps) {
      for (const cause of this.#causesOf(step, countsAllLow)) {
        const known = effects.get(cause);
        if (known === undefined) effects.set(cause, [step]);
        else known.push(step);
      }
    }
    return effects;
  }

  /** The steps of the targets that failed the requirements by which a step came. */
  #causesOf(step: number, countsAllLow: boolean): ReadonlySet<number> {
    const { store } = this.#run;
    const { targetStart, targets } = this.#graph;
    const causes = new Set<number>();
    const bottlenecks = this.#bottlenecks.of(
      this.#nodeOf[step],
      store.times[step],
      this.#level(step),
    );
    for (const { requirement: r, satisfied, since } of bottlenecks) {
      const low: number[] = [];
      for (let at = targetStart[r]; at < targetStart[r + 1]; at++) {
        const target = store.stepAt(targets[at], since);
        if (target >= 0 && this.#level(target) <= satisfied) low.push(this.#reachedBy[target]);
      }
      const fallen = countsAllLow ? [] : low.filter((target) => this.#fellAt(target, since));
      for (const target of fallen.length > 0 ? fallen : low) causes.add(target);
    }
    return causes;
  }

  #fellAt(step: number, time: number): boolean {
    const { store } = this.#run;
    if (store.times[step] !== time) return false;
    const before = step === store.begin[this.#nodeOf[step]] ? 1 : this.#level(step - 1);
    return this.#level(step) < before;
  }

  #level(step: number): number {
    return rounded(this.#run.store.levels[step]);
  }
}
