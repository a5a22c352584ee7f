import type { Allowance } from "../diagram/allowance.ts";
import { DecisionDiagrams } from "../diagram/decision-diagrams.ts";
import type { Edge } from "../diagram/diagram.ts";
import type { Node } from "../fault-tree.ts";
import type { CutFamilies, CutFamily } from "./cut-family.ts";

export type CutsWithQuestion = {
  readonly cuts: CutFamilies;
  readonly probabilities: ArrayLike<number>;
  readonly allowance: Allowance;
};

/**
 * The chance that some minimal cut with an event is within what happens, for every event. Through modules: a cut with the
 * event is a cut of its module with it, within a cut with the module, and modules share no events.
 */
export function chancesByCutsWith(question: CutsWithQuestion): Float64Array {
  const { cuts, probabilities, allowance } = question;
  const { events, families } = cuts;
  const chanceOfCut = new Map<Node, number>();
  const rests = families.map((family) => {
    const chances = Float64Array.from(
      family.nodes,
      (node) => chanceOfCut.get(node) ?? probabilities[node],
    );
    const closures = new Closures(family, chances, allowance);
    try {
      chanceOfCut.set(family.name, closures.chanceOfAny());
      // What never happens is in no cut that does.
      return chances.map((chance, level) => (chance === 0 ? 0 : closures.chanceOfRest(level)));
    } finally {
      closures.release();
    }
  });
  const ofEvents = new Float64Array(events.length);
  const ofModules = new Map<Node, number>();
  for (const [at, { name, nodes }] of [...families.entries()].reverse()) {
    const own = ofModules.get(name) ?? 1;
    for (const [level, node] of nodes.entries()) {
      if (node < events.length) ofEvents[node] = own * rests[at][level] * probabilities[node];
      else ofModules.set(node, own * rests[at][level]);
    }
  }
  return ofEvents;
}

/**
 * The functions that say of what happens that some set of a family is within it, and their chances. The sets with each
 * variable have a function of their own: a union of cuts is no sum, so the sweep that gives all Birnbaum values does not give
 * these. One sweep over what is left of a family below whatever happens above would, exactly, but what is left is seldom the
 * same twice: of the 2,601 nodes of baobab1 it makes three million.
 */
class Closures {
  readonly #family: CutFamily;
  readonly #variables: Float64Array;
  readonly #diagrams: DecisionDiagrams;
  /** The function of each node of the family's diagram. */
  readonly #closures: Int32Array;
  /** The chance of each edge, of the nodes before `#firstUnknown`. */
  #chances = Float64Array.of(0, 1);
  #firstUnknown = 1;

  constructor(family: CutFamily, variables: Float64Array, allowance: Allowance) {
    const { levels, lows, highs } = family.sets;
    this.#family = family;
    this.#variables = variables;
    this.#diagrams = new DecisionDiagrams(variables.length, allowance);
    this.#closures = new Int32Array(levels.length);
    for (let node = 1; node < levels.length; node++) {
      const low = this.#closure(lows[node]);
      const either = this.#diagrams.or(low, this.#closure(highs[node]));
      this.#closures[node] = this.#diagrams.node(levels[node], low, either);
    }
  }

  /** The chance that any set is within what happens. */
  chanceOfAny(): number {
    return this.#chance(this.#closure(this.#family.sets.root));
  }

  /** The chance that the rest of any set that has the variable at a level is within what happens. */
  chanceOfRest(level: number): number {
    const { levels, lows, highs, root } = this.#family.sets;
    const rests = new Int32Array(levels.length);
    for (let node = 1; node < levels.length; node++) {
      if (levels[node] === level) rests[node] = this.#closure(highs[node]);
      if (levels[node] >= level) continue;
      const low = rests[lows[node] >>> 1];
      const high = rests[highs[node] >>> 1];
      rests[node] =
        high === 0 ? low : this.#diagrams.node(levels[node], low, this.#diagrams.or(low, high));
    }
    const chance = this.#chance(rests[root >>> 1]);
    if (this.#diagrams.isCrowded()) {
      this.#diagrams.collect([this.#closures]);
      this.#firstUnknown = 1;
    }
    return chance;
  }

  release(): void {
    this.#diagrams.release();
  }

  #closure(edge: Edge): Edge {
    return edge < 2 ? edge : this.#closures[edge >>> 1];
  }

  #chance(edge: Edge): number {
    const { count } = this.#diagrams;
    if (this.#chances.length < count * 2) {
      const before = this.#chances;
      this.#chances = new Float64Array(count * 4);
      this.#chances.set(before);
    }
    this.#diagrams.fillChances(this.#chances, this.#firstUnknown, this.#variables);
    this.#firstUnknown = count;
    return this.#chances[edge];
  }
}
