import { rounded } from "../cascade/rounding.ts";
import { type Graph, ringStart } from "../graph/graph.ts";
import { type Bounds, compareAnswers, type Question } from "./question.ts";

/** Slack around a comparison of levels, wider than rounding to 9 decimals. */
const slack = 6e-10;
/** A product of losses that surely survives rounding. */
const perceptible = 1e-8;
const none = -1;

/**
 * For each node, a bound from above on the answer to a question (SPEC 3.9): only the ways count on which each loss alone
 * fails the next requirement. Infinity where there is no such way.
 */
export function latest(graph: Graph, question: Question): Bounds {
  return new Sweep(graph, question).answers();
}

/**
 * One sweep from what the business asks down to what it rests on. A demand travels as a label: how deep the node's loss
 * must be for the asker to fall (`depth`, a share; 0 is "at all") and the answer it would give (`value`). A node keeps
 * the labels that no other beats in both (Pareto-optimal paths, Hansen 1980).
 */
class Sweep {
  readonly #graph: Graph;
  readonly #question: Question;
  /** The first label of each node; the others follow by `#next`. */
  readonly #first: Int32Array;
  readonly #next: number[] = [];
  readonly #depth: number[] = [];
  readonly #value: number[] = [];
  readonly #asker: number[] = [];
  readonly #hops: number[] = [];
  /** What the losses along the way leave of a whole loss. */
  readonly #product: number[] = [];

  constructor(graph: Graph, question: Question) {
    this.#graph = graph;
    this.#question = question;
    this.#first = new Int32Array(graph.size).fill(none);
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
      while (this.#visitAll(first, last) && first < last);
      for (let node = last; node >= first; node--) this.#choose(node, best);
      last = first - 1;
    }
    return best;
  }

  #choose(node: number, { value, asker, hops }: Bounds): void {
    for (let label = this.#first[node]; label !== none; label = this.#next[label]) {
      if (this.#compare(label, value[node], asker[node], hops[node]) >= 0) continue;
      value[node] = this.#value[label];
      asker[node] = this.#asker[label];
      hops[node] = this.#hops[label];
    }
  }

  #addOwn(node: number): void {
    const value = this.#question.asked[node];
    const mbco = rounded(this.#graph.mbco[node]);
    if (value === Number.POSITIVE_INFINITY || mbco === 0) return;
    this.#keep(node, mbco === 1 ? 0 : 1 - mbco + slack, 1, value, this.#graph.position[node], 0);
  }

  #visitAll(first: number, last: number): boolean {
    const { dependentStart, dependents } = this.#graph;
    let isChanged = false;
    for (let node = last; node >= first; node--) {
      for (let at = dependentStart[node]; at < dependentStart[node + 1]; at++) {
        isChanged = this.#pull(node, dependents[at]) || isChanged;
      }
    }
    return isChanged;
  }

  /** Takes over the demands on the owner of requirement `r`, which names `node`; whether that changed anything. */
  #pull(node: number, r: number): boolean {
    const { owner, holds, loss, spare } = this.#graph;
    if (spare[r] > 0 || loss[r] === 0 || holds[r] === Number.POSITIVE_INFINITY) return false;
    const delay = this.#question.isTimed ? holds[r] : 0;
    let isChanged = false;
    for (let label = this.#first[owner[r]]; label !== none; label = this.#next[label]) {
      const depth = this.#depth[label] / loss[r];
      const product = this.#product[label] * loss[r];
      if (depth >= 1 || product < perceptible) continue;
      const value = this.#value[label] + delay;
      isChanged =
        this.#keep(node, depth, product, value, this.#asker[label], this.#hops[label] + 1) ||
        isChanged;
    }
    return isChanged;
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
    let before = none;
    for (let other = this.#first[node]; other !== none; other = this.#next[other]) {
      const order = this.#compare(other, value, asker, hops);
      if (this.#depth[other] <= depth && order <= 0) return false;
      if (this.#depth[other] < depth || order < 0) before = other;
      else if (before === none) this.#first[node] = this.#next[other];
      else this.#next[before] = this.#next[other];
    }
    const label = this.#next.push(this.#first[node]) - 1;
    this.#first[node] = label;
    this.#depth.push(depth);
    this.#product.push(product);
    this.#value.push(value);
    this.#asker.push(asker);
    this.#hops.push(hops);
    return true;
  }

  #compare(label: number, value: number, asker: number, hops: number): number {
    return compareAnswers(
      this.#value[label],
      this.#asker[label],
      this.#hops[label],
      value,
      asker,
      hops,
    );
  }
}
