import type { Graph } from "../graph/graph.ts";
import type { CascadeRun } from "./cascade-run.ts";
import { lowerByRequirement, satisfaction } from "./requirement-timeline.ts";
import { rounded } from "./rounding.ts";
import { Timeline } from "./timeline.ts";

/** A requirement that leaves its node no more than it has: how far it is satisfied, rounded, and since when just so far. */
export type Bottleneck = {
  readonly requirement: number;
  readonly satisfied: number;
  readonly since: number;
};

/** Says what holds the nodes of a cascade down, each at any instant: the narrowest bottleneck counts (SPEC 2.5). */
export class Bottlenecks {
  readonly #graph: Graph;
  readonly #run: CascadeRun;
  readonly #satisfied = new Timeline();
  readonly #left = new Timeline();

  constructor(graph: Graph, run: CascadeRun) {
    this.#graph = graph;
    this.#run = run;
  }

  /** Whether a disruption of `node` leaves it just `level`, which is rounded, at `time`. */
  isOwn(node: number, time: number, level: number): boolean {
    return rounded(this.#run.ownLevelAt(node, time)) === level;
  }

  /** The operate requirements of `node` that leave it just `level`, which is rounded and below 1, at `time`. */
  of(node: number, time: number, level: number): readonly Bottleneck[] {
    const { form, requirementStart, loss, holds } = this.#graph;
    const satisfied = this.#satisfied;
    const found: Bottleneck[] = [];
    for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
      if (loss[form[r]] === 0) continue;
      satisfaction(satisfied, this.#graph, this.#run.store, r);
      if (satisfied.length === 0) continue;
      this.#left.length = 0;
      lowerByRequirement(this.#left, satisfied, { holds: holds[form[r]], loss: loss[form[r]] });
      if (rounded(levelAt(this.#left, time)) !== level) continue;
      let step = stepAt(satisfied, time);
      const reached = rounded(satisfied.levels[step]);
      while (step > 0 && rounded(satisfied.levels[step - 1]) === reached) step--;
      found.push({ requirement: r, satisfied: reached, since: satisfied.times[step] });
    }
    return found;
  }
}

function levelAt(timeline: Timeline, time: number): number {
  const step = stepAt(timeline, time);
  return step < 0 ? 1 : timeline.levels[step];
}

function stepAt({ times, length }: Timeline, time: number): number {
  let step = length - 1;
  while (step >= 0 && times[step] > time) step--;
  return step;
}
