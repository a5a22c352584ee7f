import type { Allowance } from "./allowance.ts";
import { DecisionDiagrams } from "./decision-diagrams.ts";
import type { Diagram, Edge } from "./diagram.ts";

/**
 * The function that holds for a set wherever the given one holds for some part of it: the least coherent function that is
 * not below it. Both have the same minimal sets, those of a function with negation being its minimal p-cuts (Dutuit and
 * Rauzy 1997).
 */
export function hull(
  diagram: Diagram,
  { variables, allowance }: { readonly variables: number; readonly allowance: Allowance },
): Diagram {
  const diagrams = new DecisionDiagrams(variables, allowance);
  try {
    return diagrams.toDiagram(hullsIn(diagrams, diagram)[diagram.root]);
  } finally {
    diagrams.release();
  }
}

function hullsIn(diagrams: DecisionDiagrams, diagram: Diagram): Int32Array {
  const { levels, lows, highs } = diagram;
  const isNeeded = neededEdges(diagram);
  const hulls = new Int32Array(levels.length * 2);
  hulls[1] = 1;
  for (let edge: Edge = 2; edge < hulls.length; edge++) {
    if (isNeeded[edge] === 0) continue;
    const [node, sign] = [edge >>> 1, edge & 1];
    const absent = hulls[lows[node] ^ sign];
    const either = diagrams.or(hulls[highs[node] ^ sign], absent);
    hulls[edge] = diagrams.node(levels[node], absent, either);
    if (diagrams.isCrowded()) diagrams.collect([hulls]);
  }
  return hulls;
}

/** Which edges the root leads to, complements apart. */
function neededEdges({ lows, highs, root }: Diagram): Uint8Array {
  const isNeeded = new Uint8Array(lows.length * 2);
  isNeeded[root] = 1;
  for (let edge = isNeeded.length - 1; edge > 1; edge--) {
    if (isNeeded[edge] === 0) continue;
    isNeeded[lows[edge >>> 1] ^ (edge & 1)] = 1;
    isNeeded[highs[edge >>> 1] ^ (edge & 1)] = 1;
  }
  return isNeeded;
}
