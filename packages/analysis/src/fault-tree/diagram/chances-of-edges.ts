import type { Diagram } from "./diagram.ts";

/**
 * The chance that the function of each edge holds, complements apart, from that of the variable at each level. Both are
 * sums of products of what is not negative, so a small one keeps its digits, and what cannot be is exactly 0.
 */
export function chancesOfEdges(diagram: Diagram, variables: Float64Array): Float64Array {
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
