import type { Diagram } from "../diagram/diagram.ts";

/** Certain to hold a chance; exact where both are equal. */
export type Bounds = { readonly lower: number; readonly upper: number };

/** Bounds of the chance that a function holds, from those of the variable at each level. */
export function boundsOfDiagram(diagram: Diagram, variables: readonly Bounds[]): Bounds {
  const { levels, lows, highs, root } = diagram;
  const lower = new Float64Array(levels.length * 2);
  const upper = new Float64Array(levels.length * 2);
  lower[1] = 1;
  upper[1] = 1;
  for (let edge = 2; edge < lower.length; edge++) {
    const [node, sign] = [edge >>> 1, edge & 1];
    const [low, high] = [lows[node] ^ sign, highs[node] ^ sign];
    const variable = variables[levels[node]];
    // A chance is linear in that of a variable, so it is least and greatest at one of the ends.
    lower[edge] = Math.min(
      between(lower[low], lower[high], variable.lower),
      between(lower[low], lower[high], variable.upper),
    );
    upper[edge] = Math.max(
      between(upper[low], upper[high], variable.lower),
      between(upper[low], upper[high], variable.upper),
    );
  }
  return { lower: lower[root], upper: upper[root] };
}

function between(low: number, high: number, chance: number): number {
  return (1 - chance) * low + chance * high;
}
