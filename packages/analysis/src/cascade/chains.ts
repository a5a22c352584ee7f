import type { Graph } from "../graph/graph.ts";
import type { CascadeRun } from "./cascade-run.ts";
import { contribution, satisfaction } from "./requirement-timeline.ts";
import { rounded } from "./rounding.ts";
import { Timeline } from "./timeline.ts";

const unexplained = -1;

/**
 * For every step of a cascade, what it comes from (SPEC 2.8): `from[step]` is the step of the target that failed the
 * requirement that bit, or the step itself where the node's own disruption explains it. Chains are the shortest; of
 * several, the one whose ids, read from the disruption on, come first in the plan.
 */
export class Chains {
  readonly #graph: Graph;
  readonly #run: CascadeRun;
  readonly #from: Int32Array;
  readonly #nodeOf: Int32Array;
  readonly #satisfied = new Timeline();
  readonly #left = new Timeline();

  constructor(graph: Graph, run: CascadeRun) {
    this.#graph = graph;
    this.#run = run;
    const { store } = run;
    this.#from = new Int32Array(store.length).fill(unexplained);
    this.#nodeOf = new Int32Array(store.length);
    for (let i = 0; i < store.count; i++) {
      this.#nodeOf.fill(store.nodes[i], store.begin[store.nodes[i]], store.end[store.nodes[i]]);
    }
    this.#explain();
  }

  /** The nodes from the disrupted one to the one whose step this is. */
  of(step: number): readonly number[] {
    const chain = [this.#nodeOf[step]];
    for (
      let at = step;
      this.#from[at] !== at && this.#from[at] !== unexplained;
      at = this.#from[at]
    ) {
      chain.push(this.#nodeOf[this.#from[at]]);
    }
    return chain.reverse();
  }

  /** Goes through the steps layer by layer: first those a disruption explains, then those that come of these, ... */
  #explain(): void {
    const effects = new Map<number, number[]>();
    let layer: number[] = [];
    for (let step = 0; step < this.#from.length; step++) {
      const causes = this.#causesOf(step);
      if (causes === "own disruption") {
        this.#from[step] = step;
        layer.push(step);
        continue;
      }
      for (const cause of causes) {
        const known = effects.get(cause);
        if (known === undefined) effects.set(cause, [step]);
        else known.push(step);
      }
    }
    const place = (step: number): number => this.#graph.position[this.#nodeOf[step]];
    layer.sort((a, b) => place(a) - place(b));
    while (layer.length > 0) {
      const next: number[] = [];
      // The layer is in the order of its chains, so the first cause to reach a step begins its foremost chain.
      for (const cause of layer) {
        const reached = (effects.get(cause) ?? []).filter(
          (step) => this.#from[step] === unexplained,
        );
        for (const step of reached) this.#from[step] = cause;
        next.push(...reached.sort((a, b) => place(a) - place(b)));
      }
      layer = next;
    }
  }

  #causesOf(step: number): readonly number[] | "own disruption" {
    const { store, own } = this.#run;
    const node = this.#nodeOf[step];
    const time = store.times[step];
    const level = rounded(store.levels[step]);
    if (level >= 1) return [];
    const disrupted = own.get(node);
    if (disrupted !== undefined && rounded(levelOf(disrupted, time)) === level)
      return "own disruption";
    const { requirementStart, loss, holds } = this.#graph;
    const satisfied = this.#satisfied;
    const left = this.#left;
    const causes = new Set<number>();
    for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
      if (loss[r] === 0) continue;
      satisfaction(satisfied, this.#graph, store, r);
      if (satisfied.length === 0) continue;
      contribution(left, satisfied, holds[r], loss[r]);
      if (rounded(levelOf(left, time)) !== level) continue;
      for (const cause of this.#failing(r, satisfied, time)) causes.add(cause);
    }
    return [...causes];
  }

  /**
   * The steps of the targets that failed requirement `r` as it stands at `time`: those that came down to where it is, or
   * lower, at the very instant it did; where none did, because it has risen since, all that are down there.
   */
  #failing(r: number, satisfied: Timeline, time: number): readonly number[] {
    const { store } = this.#run;
    const { targetStart, targets } = this.#graph;
    const step = stepAt(satisfied, time);
    const since = satisfied.times[step];
    const reached = rounded(satisfied.levels[step]);
    const down: number[] = [];
    for (let at = targetStart[r]; at < targetStart[r + 1]; at++) {
      const target = store.stepAt(targets[at], since);
      if (target >= 0 && rounded(store.levels[target]) <= reached) down.push(target);
    }
    const fallen = down.filter((target) => store.times[target] === since);
    return fallen.length > 0 ? fallen : down;
  }
}

function levelOf(timeline: Timeline, time: number): number {
  const step = stepAt(timeline, time);
  return step < 0 ? 1 : timeline.levels[step];
}

function stepAt({ times, length }: Timeline, time: number): number {
  let step = length - 1;
  while (step >= 0 && times[step] > time) step--;
  return step;
}
