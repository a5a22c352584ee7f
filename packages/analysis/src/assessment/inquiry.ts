import type { CascadeRun, Horizon } from "../cascade/cascade-run.ts";
import { Chains } from "../cascade/chains.ts";
import { lossForGood } from "../cascade/loss.ts";
import { isBelow } from "../cascade/rounding.ts";
import type { Graph } from "../graph/graph.ts";
import type { Asked } from "./asked.ts";
import { latest } from "./latest.ts";
import { type Bounds, compareAnswers, type Question } from "./question.ts";
import { soonest } from "./soonest.ts";

/** Who sets an answer, and the nodes from the lost one to it. */
export type Reason = { readonly asker: number; readonly chain: readonly number[] };

/** The first fall of something that asks, when a node is lost: what it makes the answer, who it is, at which step. */
type Fall = { readonly value: number; readonly asker: number; readonly step: number };

/**
 * Answers a question for every node, exactly and without a cascade for each (SPEC 3.9). Two sweeps bound each answer from
 * below and above. Where the bounds differ, the loss is played out, but only through nodes from which something sooner
 * than the upper bound could still be reached; that is seldom more than a handful.
 */
export class Inquiry {
  /** The answer for each node: the smallest value of anything that falls, Infinity if nothing that asks does. */
  readonly answers: Float64Array;
  readonly #graph: Graph;
  readonly #question: Question;
  readonly #latest: Bounds;
  readonly #soonest: Bounds;
  readonly #isSharp: Uint8Array;
  readonly #run: CascadeRun;
  readonly #mbco: Float64Array;

  /** `known` has the answers of nodes that need not be worked out, and NaN for the others. */
  constructor(asked: Asked, question: Question, known?: Float64Array) {
    const { graph, run, isSharp, mbco } = asked;
    this.#graph = graph;
    this.#question = question;
    this.#run = run;
    this.#isSharp = isSharp;
    this.#mbco = mbco;
    this.#latest = latest(asked, question);
    this.#soonest = soonest(asked, question);
    const { value: ahead } = this.#soonest;
    this.answers = this.#latest.value.slice();
    const { isTimed } = question;
    for (let node = 0; node < graph.size; node++) {
      const given = known?.[node] ?? Number.NaN;
      if (!Number.isNaN(given)) {
        this.answers[node] = given;
        continue;
      }
      const bound = this.answers[node];
      if (ahead[node] >= bound) continue;
      const fall = this.#firstFall(
        node,
        (via, first) => ahead[via] + (isTimed ? first : 0) >= bound,
      );
      if (fall.value < bound) this.answers[node] = fall.value;
    }
  }

  /** Who sets the answer of `node`, the first in the plan if there are several, and by which chain; undefined if nobody. */
  reason(node: number): Reason | undefined {
    const answer = this.answers[node];
    if (answer === Number.POSITIVE_INFINITY) return undefined;
    const { value, asker, hops } = this.#soonest;
    const isKnown = this.#latest.value[node] === answer;
    const knownAsker = isKnown ? this.#latest.asker[node] : Number.POSITIVE_INFINITY;
    // The shortest way found may not be the narrowest where losses are partial.
    const knownHops =
      isKnown && this.#isAllOrNothing(knownAsker)
        ? this.#latest.hops[node]
        : Number.POSITIVE_INFINITY;
    const { isTimed } = this.#question;
    const fall = this.#firstFall(node, (via, first, behind) => {
      const ahead = value[via] + (isTimed ? first : 0);
      return (
        compareAnswers(ahead, asker[via], behind + hops[via], answer, knownAsker, knownHops) > 0
      );
    });
    const chain = fall.step < 0 ? [fall.asker] : new Chains(this.#graph, this.#run).of(fall.step);
    return { asker: fall.asker, chain };
  }

  /** Plays the loss of `lost` out as far as the horizon: the fall within it that makes the answer smallest. */
  #firstFall(lost: number, horizon: Horizon): Fall {
    const { asked, isTimed } = this.#question;
    this.#run.run([lossForGood(lost)], horizon);
    const { store } = this.#run;
    const { position } = this.#graph;
    let best: Fall = { value: asked[lost], asker: lost, step: -1 };
    for (let i = 0; i < store.count; i++) {
      const node = store.nodes[i];
      const step =
        node === lost || asked[node] === Number.POSITIVE_INFINITY ? -1 : this.#stepBelow(node);
      if (step < 0) continue;
      const value = asked[node] + (isTimed ? store.times[step] : 0);
      const isTieBreak = value === best.value && position[node] < position[best.asker];
      if (value < best.value || isTieBreak) best = { value, asker: node, step };
    }
    return best;
  }

  /** Whether the node at a position of the plan is either whole or at 0 when another is lost. */
  #isAllOrNothing(position: number): boolean {
    const { form, nodeAt, requirementStart, loss } = this.#graph;
    const node = nodeAt[position];
    for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
      if (this.#isSharp[r] === 0 || (loss[form[r]] > 0 && loss[form[r]] < 1)) return false;
    }
    return true;
  }

  /** The step at which `node` is below its `mbco` for the first time, or -1. */
  #stepBelow(node: number): number {
    const { store } = this.#run;
    const mbco = this.#mbco[node];
    for (let step = store.begin[node]; step < store.end[node]; step++) {
      if (isBelow(store.levels[step], mbco)) return step;
    }
    return -1;
  }
}
