import type { ElementId, Plan } from "@mainstay/plan";
import { compile, type Graph, recovers, ringStart } from "./graph/graph.ts";

/** A requirement with alternatives, by its element and its place in `needs`, and what takes it down when lost alone. */
export type SharedDependency = {
  readonly element: ElementId;
  readonly need: number;
  readonly shared: readonly ElementId[];
};

/**
 * The requirements whose alternatives are none: losing one element for good leaves fewer than `atLeast` targets whole,
 * sooner or later. `shared` names every such element but the one that has the requirement, each before what it rests
 * on. In plan order; levels are compared before rounding.
 */
export function sharedDependencies(plan: Plan): readonly SharedDependency[] {
  const graph = compile(plan);
  const groups = requirementsWithAlternatives(graph);
  if (groups.length === 0) return [];
  const reach = new Reach(graph);
  const sharedBy = new Map<number, number[]>(groups.map((group) => [group, []]));
  for (let first = 0; first < graph.size; first += reach.width) {
    reach.spread(first);
    for (const [group, shared] of sharedBy) {
      for (const node of reach.lossesThatFail(group)) {
        if (node !== graph.owner[group]) shared.push(node);
      }
    }
  }
  return plan.elements.flatMap(({ id, needs = [] }) =>
    needs.flatMap((_, need) => {
      const shared = sharedBy.get(firstRequirement(graph, id) + need) ?? [];
      if (shared.length === 0) return [];
      return [
        { element: id, need, shared: shared.toReversed().flatMap((node) => graph.ids[node] ?? []) },
      ];
    }),
  );
}

function firstRequirement({ nodeOf, requirementStart }: Graph, id: ElementId): number {
  return requirementStart[nodeOf.get(id) ?? 0] ?? 0;
}

/** The requirements that can spare a target and whose failure is ever felt. */
function requirementsWithAlternatives({ spare, loss, holds, purpose }: Graph): readonly number[] {
  return Array.from(spare.keys()).filter((r) => {
    const isFelt = (loss[r] ?? 0) > 0 && (holds[r] ?? 0) < Number.POSITIVE_INFINITY;
    return (spare[r] ?? 0) > 0 && (isFelt || ((purpose[r] ?? 0) & recovers) !== 0);
  });
}

/** Losses are followed together, 32 to a word and this many words for each node. */
const mostWords = 32;

/**
 * Which losses reach which nodes. A loss for good only ever spreads: it reaches a node if it reaches any target of a
 * requirement that needs all, or more targets than a requirement can spare. So what reaches a node is a set of losses,
 * made of the sets of its targets; the sets of one block of losses are worked out at a time, as bits.
 */
class Reach {
  /** How many losses a block holds. */
  readonly width: number;
  readonly #graph: Graph;
  readonly #words: number;
  /** The losses of the block that reach node `i` are the bits of words `i * #words` and on. */
  readonly #sets: Int32Array;
  readonly #isReached: Uint8Array;
  /** The losses that reach at least one target of a requirement, at least two, and so on. */
  readonly #tiers: Int32Array;
  #first = 0;

  constructor(graph: Graph) {
    this.#graph = graph;
    this.#words = Math.min(mostWords, Math.ceil(graph.size / 32));
    this.width = this.#words * 32;
    this.#sets = new Int32Array(graph.size * this.#words);
    this.#isReached = new Uint8Array(graph.size);
    this.#tiers = new Int32Array(
      (graph.spare.reduce((most, spare) => Math.max(most, spare), 0) + 1) * this.#words,
    );
  }

  /** Follows the losses of the nodes `first` to `first + width - 1`. */
  spread(first: number): void {
    const { size, end } = this.#graph;
    this.#first = first;
    this.#sets.fill(0);
    this.#isReached.fill(0);
    for (let start = ringStart(this.#graph, first); start < size; ) {
      const stop = end[start] ?? size;
      for (let isOpen = true; isOpen; ) {
        isOpen = false;
        for (let node = start; node < stop; node++) {
          if (this.#visit(node)) isOpen = stop - start > 1;
        }
      }
      start = stop;
    }
  }

  /** The nodes of the block whose loss leaves a requirement without enough of its targets, by number. */
  *lossesThatFail(requirement: number): Iterable<number> {
    if (!this.#count(requirement)) return;
    const top = (this.#graph.spare[requirement] ?? 0) * this.#words;
    for (let word = 0; word < this.#words; word++) {
      for (let bits = this.#tiers[top + word] ?? 0; bits !== 0; bits &= bits - 1) {
        yield this.#first + word * 32 + 31 - Math.clz32(bits & -bits);
      }
    }
  }

  /** Adds to the set of a node what reaches it now; whether that is more than before. */
  #visit(node: number): boolean {
    const { requirementStart, spare, loss, holds, targetStart, targets } = this.#graph;
    let isGrown = this.#addOwn(node);
    const stop = requirementStart[node + 1] ?? 0;
    for (let r = requirementStart[node] ?? 0; r < stop; r++) {
      if (loss[r] === 0 || holds[r] === Number.POSITIVE_INFINITY) continue;
      if (spare[r] !== 0) {
        if (this.#count(r) && this.#add(node, this.#tiers, (spare[r] ?? 0) * this.#words))
          isGrown = true;
        continue;
      }
      const last = targetStart[r + 1] ?? 0;
      for (let at = targetStart[r] ?? 0; at < last; at++) {
        const target = targets[at] ?? 0;
        if (this.#isReached[target] === 0) continue;
        if (this.#add(node, this.#sets, target * this.#words)) isGrown = true;
      }
    }
    return isGrown;
  }

  #addOwn(node: number): boolean {
    const bit = node - this.#first;
    if (bit < 0 || bit >= this.width) return false;
    const word = node * this.#words + (bit >> 5);
    const before = this.#sets[word] ?? 0;
    this.#sets[word] = before | (1 << (bit & 31));
    this.#isReached[node] = 1;
    return this.#sets[word] !== before;
  }

  #add(node: number, from: Int32Array, start: number): boolean {
    const sets = this.#sets;
    const offset = node * this.#words;
    let isGrown = false;
    for (let word = 0; word < this.#words; word++) {
      const before = sets[offset + word] ?? 0;
      const after = before | (from[start + word] ?? 0);
      if (after === before) continue;
      sets[offset + word] = after;
      isGrown = true;
    }
    if (isGrown) this.#isReached[node] = 1;
    return isGrown;
  }

  /** Fills the tiers of a requirement up to the one at which it fails; false if no loss can get that far. */
  #count(requirement: number): boolean {
    const { spare, targetStart, targets } = this.#graph;
    const words = this.#words;
    const tiers = this.#tiers;
    const highest = spare[requirement] ?? 0;
    const stop = targetStart[requirement + 1] ?? 0;
    const start = targetStart[requirement] ?? 0;
    let reached = 0;
    for (let at = start; at < stop; at++) reached += this.#isReached[targets[at] ?? 0] ?? 0;
    if (reached <= highest) return false;
    tiers.fill(0, 0, (highest + 1) * words);
    for (let at = start; at < stop; at++) {
      const target = targets[at] ?? 0;
      if (this.#isReached[target] === 0) continue;
      for (let word = 0; word < words; word++) {
        let carried = this.#sets[target * words + word] ?? 0;
        for (let place = word; carried !== 0 && place < (highest + 1) * words; place += words) {
          const before = tiers[place] ?? 0;
          tiers[place] = before | carried;
          carried &= before;
        }
      }
    }
    return true;
  }
}
