import { chancesOfEdges } from "./chances-of-edges.ts";
import type { Diagram, Edge } from "./diagram.ts";

export type Rounding = {
  /** The chance of the variable at each level. */
  readonly chances: Float64Array;
  /** How many nodes may be left, about. */
  readonly size: number;
};

/**
 * Which edges of a function may stay if it is to be made smaller by taking others for never: those through which the
 * function is most likely to hold. The function gets false for some assignments, never true.
 */
export function keptEdges(diagram: Diagram, { chances, size }: Rounding): Uint8Array {
  const gains = gainsOfEdges(diagram, chances);
  const least = gains.toSorted()[Math.max(0, Math.ceil(gains.length - size))];
  const isKept = new Uint8Array(gains.length);
  isKept[1] = 1;
  let left = size;
  const keep = (isEnough: (gain: number) => boolean) => {
    for (let edge: Edge = gains.length - 1; edge > 1 && left >= 1; edge--) {
      if (!isEnough(gains[edge])) continue;
      isKept[edge] = 1;
      left--;
    }
  };
  keep((gain) => gain > least);
  keep((gain) => gain === least && gain > 0);
  return isKept;
}

/** The chance that the function holds and that the way down leads through each edge, complements apart. */
function gainsOfEdges(diagram: Diagram, variables: Float64Array): Float64Array {
  const { levels, lows, highs, root } = diagram;
  const holds = chancesOfEdges(diagram, variables);
  const reached = new Float64Array(levels.length * 2);
  reached[root] = 1;
  for (let edge: Edge = reached.length - 1; edge > 1; edge--) {
    const [node, sign] = [edge >>> 1, edge & 1];
    const chance = variables[levels[node]];
    reached[lows[node] ^ sign] += reached[edge] * (1 - chance);
    reached[highs[node] ^ sign] += reached[edge] * chance;
  }
  return reached.map((chance, edge) => chance * holds[edge]);
}
