import type { Node } from "../fault-tree.ts";
import type { SolvedModule, SolvedTree } from "../modules/solved-module.ts";
import type { Chances } from "./chances.ts";

/**
 * The Birnbaum importance of every event: the chance of the top if the event has happened less that if it cannot. One
 * sweep down the diagram of each module, from the module of the top, gives all (Dutuit and Rauzy, RESS 72, 2001).
 */
export function birnbaumOfEvents(
  { events, modules }: SolvedTree,
  probabilities: ArrayLike<number>,
  { byModule }: Chances,
): Float64Array {
  const chanceOf = new Map<Node, number>();
  for (const [at, { name, happens }] of modules.entries()) {
    chanceOf.set(name, byModule[at][happens.root & ~1]);
  }
  const importance = new Float64Array(events.length);
  const ofModules = new Map<Node, number>();
  for (const [at, module] of [...modules.entries()].reverse()) {
    const isTop = at === modules.length - 1;
    const chances = Float64Array.from(
      module.nodes,
      (node) => chanceOf.get(node) ?? probabilities[node],
    );
    const ofLevels = sweep(module, chances, byModule[at]);
    const sign = isTop && module.happens.root % 2 === 1 ? -1 : 1;
    const own = isTop ? sign : (ofModules.get(module.name) ?? 0);
    for (const [level, node] of module.nodes.entries()) {
      if (node < events.length) importance[node] = own * ofLevels[level];
      else ofModules.set(node, own * ofLevels[level]);
    }
  }
  return importance;
}

/** How the chance of a module's variable changes with that of the variable at each level. */
function sweep(
  { nodes, happens }: SolvedModule,
  variables: Float64Array,
  chances: Float64Array,
): Float64Array {
  const { levels, lows, highs, root } = happens;
  const ofLevels = new Float64Array(nodes.length);
  /** How the root's chance changes with that of each node. */
  const ofNodes = new Float64Array(levels.length);
  ofNodes[root >>> 1] = 1;
  for (let node = levels.length - 1; node > 0; node--) {
    const [level, low, high, weight] = [levels[node], lows[node], highs[node], ofNodes[node]];
    ofLevels[level] += weight * (chances[high] - chances[low]);
    ofNodes[low >>> 1] += weight * (1 - variables[level]);
    ofNodes[high >>> 1] += weight * variables[level] * (high % 2 === 1 ? -1 : 1);
  }
  return ofLevels;
}
