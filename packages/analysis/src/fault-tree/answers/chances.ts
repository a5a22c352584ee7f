import type { Diagram } from "../diagram/diagram.ts";
import type { Node } from "../fault-tree.ts";
import type { SolvedTree } from "../modules/solved-module.ts";

/** The chance of each edge of each module's diagram, by module in the order of the tree, and of the top. */
export type Chances = { readonly byModule: readonly Float64Array[]; readonly top: number };

/** The exact chances in a solved tree whose events happen independently, by event. */
export function chancesIn({ modules }: SolvedTree, probabilities: ArrayLike<number>): Chances {
  const roots = new Map<Node, number>();
  const chanceOf = (node: Node) => roots.get(node) ?? probabilities[node];
  let top = 0;
  const byModule = modules.map(({ name, nodes, happens }) => {
    const chances = chancesOfEdges(happens, Float64Array.from(nodes, chanceOf));
    roots.set(name, chances[happens.root & ~1]);
    top = chances[happens.root];
    return chances;
  });
  return { byModule, top };
}

/**
 * The chance that the function of each edge holds, complements apart, from that of the variable at each level. Both are
 * sums of products of what is not negative, so a small one keeps its digits, and what cannot be is exactly 0.
 */
function chancesOfEdges(diagram: Diagram, variables: ArrayLike<number>): Float64Array {
  const { levels, lows, highs } = diagram;
  const chances = new Float64Array(levels.length * 2);
  chances[1] = 1;
  for (let node = 1; node < levels.length; node++) {
    const chance = variables[levels[node]];
    const [low, high] = [lows[node], highs[node]];
    chances[node * 2] = chance * chances[high] + (1 - chance) * chances[low];
    chances[node * 2 + 1] = chance * chances[high ^ 1] + (1 - chance) * chances[low ^ 1];
  }
  return chances;
}
