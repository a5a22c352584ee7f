import type { Edge } from "../diagram/diagram.ts";
import type { Node } from "../fault-tree.ts";
import type { CutFamilies, CutFamily } from "./cut-family.ts";
import { compareCuts, type RankedCut, type Ranking } from "./ranking.ts";

/** Sets of a family: those that an edge of its diagram leads to. */
export type Sets = { readonly family: CutFamily; readonly edge: Edge };

/**
 * The first cut, in the order of `compareCuts`, of whatever an edge of a diagram leads to; modules among the variables
 * stand for the first of their own. Kept by node: size, cost, and where the way of the first cut next takes a variable.
 */
export class BestCuts {
  readonly #ranking: Ranking;
  readonly #families = new Map<Node, CutFamily>();
  readonly #firsts = new Map<CutFamily, Firsts>();

  constructor({ families }: CutFamilies, ranking: Ranking) {
    this.#ranking = ranking;
    for (const family of families) {
      this.#families.set(family.name, family);
      this.#fillIn(family);
    }
  }

  /** The sets that a variable stands for, if it is a module. */
  setsOf(node: Node): Sets | undefined {
    const family = this.#families.get(node);
    return family && { family, edge: family.sets.root };
  }

  size({ family, edge }: Sets): number {
    return edge < 2 ? 0 : this.#firstsOf(family).size[edge >>> 1];
  }

  cost({ family, edge }: Sets): number {
    return edge < 2 ? 0 : this.#firstsOf(family).cost[edge >>> 1];
  }

  /** Whether the way of the first cut takes the variable of the node that the sets start with. */
  takesVariable({ family, edge }: Sets): boolean {
    return this.#firstsOf(family).next[edge >>> 1] === edge >>> 1;
  }

  /** The ranks of the events of the first cuts of all of these together, and of some more, in rising order. */
  ranks(all: readonly Sets[], more: readonly number[]): Int32Array {
    const ranks = [...more];
    const waiting = [...all];
    for (let sets = waiting.pop(); sets !== undefined; sets = waiting.pop()) {
      const { family, edge } = sets;
      const { levels, highs } = family.sets;
      const { next } = this.#firstsOf(family);
      for (let node = next[edge >>> 1]; node !== 0; node = next[highs[node] >>> 1]) {
        const variable = family.nodes[levels[node]];
        const module = this.setsOf(variable);
        if (module === undefined) ranks.push(this.#ranking.rankOf[variable]);
        else waiting.push(module);
      }
    }
    return Int32Array.from(ranks).sort();
  }

  #firstsOf(family: CutFamily): Firsts {
    return this.#firsts.get(family) ?? none;
  }

  #fillIn(family: CutFamily): void {
    const { levels, lows } = family.sets;
    const { length } = levels;
    const size = new Int32Array(length);
    const cost = new Float64Array(length);
    const next = new Int32Array(length);
    this.#firsts.set(family, { size, cost, next });
    for (let node = 1; node < length; node++) {
      const high = this.#withVariable(family, node);
      const low = { family, edge: lows[node] };
      next[node] = node;
      size[node] = high.size;
      cost[node] = high.cost;
      if (low.edge === 0 || !this.#isBefore(low, { family, edge: node * 2 })) continue;
      next[node] = next[low.edge >>> 1];
      size[node] = this.size(low);
      cost[node] = this.cost(low);
    }
  }

  #withVariable(family: CutFamily, node: number): { size: number; cost: number } {
    const { levels, highs } = family.sets;
    const variable = family.nodes[levels[node]];
    const module = this.setsOf(variable);
    const rest = { family, edge: highs[node] };
    return {
      size: this.size(rest) + (module === undefined ? 1 : this.size(module)),
      cost:
        this.cost(rest) +
        (module === undefined ? this.#ranking.costOf[variable] : this.cost(module)),
    };
  }

  #isBefore(a: Sets, b: Sets): boolean {
    const difference = this.size(a) - this.size(b) || this.cost(a) - this.cost(b);
    return difference < 0 || (difference === 0 && compareCuts(this.#first(a), this.#first(b)) < 0);
  }

  #first(sets: Sets): RankedCut {
    return { size: this.size(sets), cost: this.cost(sets), ranks: this.ranks([sets], []) };
  }
}

/** By node of a family's diagram; `next` is 0 where the way takes no variable any more. */
type Firsts = { readonly size: Int32Array; readonly cost: Float64Array; readonly next: Int32Array };

const none: Firsts = {
  size: new Int32Array(1),
  cost: new Float64Array(1),
  next: new Int32Array(1),
};
