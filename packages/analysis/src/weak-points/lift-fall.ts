import { type Bite, type Shortage, shortagesOf } from "./bites.ts";
import type { FallGraph } from "./fall-gates.ts";
import { type FallStates, lifted, unnoticed, unplaced } from "./fall-states.ts";

/** States each of which brings a fall about alone, and the bites that do, but for which no one target is enough. */
export type LiftedFall = { readonly states: readonly number[]; readonly open: readonly Bite[] };

/**
 * Finds what brings a state about alone: through requirements for which one target is enough, and through others what
 * brings enough of their targets about. The states found are marked as lifted: they may count as never happening elsewhere.
 * Not all are found, as that would take too long, but of most plans nearly all.
 */
export function liftFall(graph: FallGraph, states: FallStates, top: number): LiftedFall {
  return new Lift(graph, states).run(top);
}

/** How many states may be gone through for each node to find those that bring several targets about. */
const mostSteps = 8;

class Lift {
  readonly #graph: FallGraph;
  readonly #states: FallStates;
  readonly #lifted: number[] = [];
  readonly #open: Bite[] = [];
  /** What was found last by `#findCauses`. */
  readonly #causes: number[] = [];
  #stepsLeft: number;
  /** By state, the last walk that met it; and how many walks of a shortage did. */
  readonly #metBy: number[] = [];
  readonly #meetings: number[] = [];
  #walks = 0;

  constructor(graph: FallGraph, states: FallStates) {
    this.#graph = graph;
    this.#states = states;
    this.#stepsLeft = mostSteps * graph.size;
  }

  run(top: number): LiftedFall {
    this.#lift(top);
    for (let done = 0, tried = 0; ; ) {
      for (; done < this.#lifted.length; done++) {
        this.#findCauses(this.#lifted[done], this.#open);
        for (const state of this.#causes) this.#lift(state);
      }
      if (tried === this.#open.length || this.#stepsLeft < 0) break;
      for (const state of this.#causesOf(this.#open[tried++])) this.#lift(state);
    }
    return { states: this.#lifted, open: this.#open };
  }

  #lift(state: number): void {
    if (this.#states.literal[state] !== unplaced) return;
    this.#states.literal[state] = lifted;
    this.#lifted.push(state);
  }

  /** The states that bring a bite about alone: all of its shortages. */
  #causesOf(bite: Bite): readonly number[] {
    const [first, ...others] = shortagesOf(this.#graph, bite).map((each) =>
      this.#causesOfShortage(each),
    );
    return others.reduce((left, causes) => {
      const all = new Set(causes);
      return left.filter((state) => all.has(state));
    }, first);
  }

  #causesOfShortage(shortage: Shortage): readonly number[] {
    const { form, spare } = this.#graph;
    const enough = spare[form[shortage.requirement]] + 1;
    const targets: number[] = [];
    this.#eachTarget(shortage, (state) => targets.push(state));
    const open = targets.filter((state) => this.#states.literal[state] === unplaced);
    if (open.length < enough) return [];
    const met: number[] = [];
    for (const target of open) this.#walk(target, met);
    const causes = met.filter((state) => this.#meetings[state] >= enough);
    for (const state of met) this.#meetings[state] = 0;
    return causes;
  }

  /** Meets everything that brings a state about alone, through requirements for which one target is enough. */
  #walk(from: number, met: number[]): void {
    const walk = ++this.#walks;
    const meet = (state: number) => {
      if (this.#states.literal[state] !== unplaced || this.#metBy[state] === walk) return;
      while (this.#metBy.length <= state) {
        this.#metBy.push(0);
        this.#meetings.push(0);
      }
      this.#metBy[state] = walk;
      if (this.#meetings[state]++ === 0) met.push(state);
      waiting.push(state);
    };
    const waiting: number[] = [];
    meet(from);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      this.#stepsLeft--;
      this.#findCauses(next, undefined);
      for (const cause of this.#causes) meet(cause);
    }
  }

  /**
   * Finds the states each of which brings a state about alone, by requirements for which one target is enough: either it may
   * be short by anything, or at the instant itself. The bites of other requirements are put to those that are open.
   */
  #findCauses(state: number, open: Bite[] | undefined): void {
    const { form, requirementStart, holds, loss, spare, targetStart, targets } = this.#graph;
    const states = this.#states;
    const node = states.node[state];
    const depth = states.depth[state];
    const instant = states.instant[state];
    let found = 0;
    for (
      let requirement = requirementStart[node];
      requirement < requirementStart[node + 1];
      requirement++
    ) {
      const of = form[requirement];
      if (loss[of] === 0 || holds[of] === Number.POSITIVE_INFINITY) continue;
      const within = depth / loss[of];
      const since = instant - holds[of];
      if (spare[of] > 0 || (within > unnoticed && since !== instant)) {
        open?.push({ requirement, depth: within, instant });
        continue;
      }
      const short = Math.max(within, unnoticed);
      for (let at = targetStart[requirement]; at < targetStart[requirement + 1]; at++) {
        const cause = states.at(targets[at], short, since);
        if (cause >= 0) this.#causes[found++] = cause;
      }
    }
    this.#causes.length = found;
  }

  /** Gives the state in which each target of a shortage is, if that can be. */
  #eachTarget({ requirement, depth, instant }: Shortage, give: (state: number) => void): void {
    const { targetStart, targets } = this.#graph;
    for (let at = targetStart[requirement]; at < targetStart[requirement + 1]; at++) {
      const state = this.#states.at(targets[at], depth, instant);
      if (state >= 0) give(state);
    }
  }
}
