import { chancesOfEdges } from "../diagram/chances-of-edges.ts";
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
