import { rounded } from "../cascade/rounding.ts";
import { type Graph, ringStart } from "../graph/graph.ts";
import type { Asked } from "./asked.ts";
import { settleRing } from "./settle-ring.ts";
import { type Bounds, compareAnswers, type Question } from "./question.ts";

/** Slack around a comparison of levels, wider than rounding to 9 decimals. */
const slack = 6e-10;
/** A product of losses that surely survives rounding. */
const perceptible = 1e-8;
const none = -1;
const never = Number.POSITIVE_INFINITY;
/** A label is so many numbers in a row, beside each other in memory: where each is. */
const stride = 6;
const nextAt = 0;
const depthAt = 1;
const valueAt = 2;
const askerAt = 3;
const hopsAt = 4;
/** What the losses along the way leave of a whole loss. */
const productAt = 5;

/**
 * For each node, a bound from above on the answer to a question (SPEC 3.9): only the ways count on which each loss alone
 * fails the next requirement. Infinity where there is no such way.
 */
export function latest(asked: Asked, question: Question): Bounds {
  return new Sweep(asked, question).answers();
}

/**
 * One sweep from what the business asks down to what it rests on. A demand travels as a label: how deep the node's loss
 * must be for the asker to fall (`depth`, a share; 0 is "at all") and the answer it would give (`value`). A node keeps
 * the labels that no other beats in both (Pareto-optimal paths, Hansen 1980).
 */
class Sweep {
  readonly #graph: Graph;
  readonly #question: Question;
  /** The first label of each node; the others follow by `nextAt`. */
  readonly #first: Int32Array;
  #labels: Float64Array;
  #length = 0;
  readonly #mbco: Float64Array;
  readonly #requirementOf: Int32Array;
  /** By form, how much later a demand on the owner is one on the targets (Infinity if it never is). */
  readonly #delays: Float64Array;

  constructor({ graph, mbco, requirementOf }: Asked, question: Question) {
    this.#graph = graph;
    this.#mbco = mbco;
    this.#requirementOf = requirementOf;
    this.#question = question;
    this.#first = new Int32Array(graph.size).fill(none);
    this.#labels = new Float64Array(graph.size * stride);
    const { spare, loss, holds } = graph;
    this.#delays = holds.map((held, of) => {
      if (spare[of] > 0 || loss[of] === 0 || held === never) return never;
      return question.isTimed ? held : 0;
    });
  }

  answers(): Bounds {
    const { size, position } = this.#graph;
    const best = {
      value: this.#question.asked.slice(),
      asker: position.slice(),
      hops: new Int32Array(size),
    };
    for (let last = size - 1; last >= 0; ) {
      const first = ringStart(this.#graph, last);
      for (let node = last; node >= first; node--) this.#addOwn(node);
      settleRing(this.#graph, first, last, (node) => this.#visit(node));
      for (let node = last; node >= first; node--) this.#choose(node, best);
      last = first - 1;
    }
    return best;
  }

  #choose(node: number, { value, asker, hops }: Bounds): void {
    const labels = this.#labels;
    for (let label = this.#first[node]; label !== none; label = labels[label + nextAt]) {
      if (this.#compare(label, value[node], asker[node], hops[node]) >= 0) continue;
      value[node] = labels[label + valueAt];
      asker[node] = labels[label + askerAt];
      hops[node] = labels[label + hopsAt];
    }
  }

  #addOwn(node: number): void {
    const value = this.#question.asked[node];
    const mbco = rounded(this.#mbco[node]);
    if (value === Number.POSITIVE_INFINITY || mbco === 0) return;
    this.#keep(node, mbco === 1 ? 0 : 1 - mbco + slack, 1, value, this.#graph.position[node], 0);
  }

  /** Takes over the demands on all that need `node`; the smallest value taken, Infinity for none. */
  #visit(node: number): number {
    const { dependentStart, dependents } = this.#graph;
    let smallest = Number.POSITIVE_INFINITY;
    for (let at = dependentStart[node]; at < dependentStart[node + 1]; at++) {
      const first = this.#first[dependents[at]];
      if (first !== none) smallest = Math.min(smallest, this.#pull(node, at, first));
    }
    return smallest;
  }

  /** Takes over for `node` the demands, from label `first` on, on one of `dependents`. */
  #pull(node: number, dependent: number, first: number): number {
    const of = this.#graph.form[this.#requirementOf[dependent]];
    const delay = this.#delays[of];
    if (delay === never) return delay;
    const loss = this.#graph.loss[of];
    let smallest = Number.POSITIVE_INFINITY;
    for (let label = first; label !== none; label = this.#labels[label + nextAt]) {
      const depth = this.#labels[label + depthAt] / loss;
      const product = this.#labels[label + productAt] * loss;
      if (depth >= 1 || product < perceptible) continue;
      const value = this.#labels[label + valueAt] + delay;
      const asker = this.#labels[label + askerAt];
      const hops = this.#labels[label + hopsAt] + 1;
      if (this.#keep(node, depth, product, value, asker, hops) && value < smallest)
        smallest = value;
    }
    return smallest;
  }

  /** Keeps a label unless another is as shallow and as soon; lets go of those that it makes superfluous. */
  #keep(
    node: number,
    depth: number,
    product: number,
    value: number,
    asker: number,
    hops: number,
  ): boolean {
    const labels = this.#labels;
    let before = none;
    for (let other = this.#first[node]; other !== none; other = labels[other + nextAt]) {
      const order = this.#compare(other, value, asker, hops);
      if (labels[other + depthAt] <= depth && order <= 0) return false;
      if (labels[other + depthAt] < depth || order < 0) before = other;
      else if (before === none) this.#first[node] = labels[other + nextAt];
      else labels[before + nextAt] = labels[other + nextAt];
    }
    const label = this.#addLabel();
    this.#labels[label + nextAt] = this.#first[node];
    this.#labels[label + depthAt] = depth;
    this.#labels[label + valueAt] = value;
    this.#labels[label + askerAt] = asker;
    this.#labels[label + hopsAt] = hops;
    this.#labels[label + productAt] = product;
    this.#first[node] = label;
    return true;
  }

  #addLabel(): number {
    const label = this.#length;
    this.#length += stride;
    if (this.#length > this.#labels.length) {
      const more = new Float64Array(this.#length * 2);
      more.set(this.#labels);
      this.#labels = more;
    }
    return label;
  }

  #compare(label: number, value: number, asker: number, hops: number): number {
    const labels = this.#labels;
    return compareAnswers(
      labels[label + valueAt],
      labels[label + askerAt],
      labels[label + hopsAt],
      value,
      asker,
      hops,
    );
  }
}
