import type { Allowance } from "./allowance.ts";
import type { Diagram, Edge } from "./diagram.ts";
import { SetDiagrams } from "./set-diagrams.ts";

/**
 * The minimal sets of variables for which a function holds, as a diagram of sets (Rauzy, RESS 40, 1993). The function is
 * coherent: it never gets false by more happening, so where it does not hold at once its edges are not complemented.
 */
export function minimalSolutions(
  coherent: Diagram,
  { variables, allowance }: { readonly variables: number; readonly allowance: Allowance },
): Diagram {
  const sets = new SetDiagrams(coherent, variables, allowance);
  try {
    return sets.toDiagram(solve(sets, coherent));
  } finally {
    sets.release();
  }
}

function solve(sets: SetDiagrams, coherent: Diagram): Edge {
  const { levels, lows, highs, root } = coherent;
  const solutions = new Int32Array(levels.length);
  const lastUse = lastUses(coherent);
  const solutionsOf = (edge: Edge) => (edge < 2 ? edge : solutions[edge >>> 1]);
  for (let node = 1; node < levels.length; node++) {
    const beyond = sets.without(solutionsOf(highs[node]), lows[node]);
    solutions[node] = sets.node(levels[node], solutionsOf(lows[node]), beyond);
    if (!sets.isCrowded()) continue;
    for (let done = 1; done < node; done++) if (lastUse[done] <= node) solutions[done] = 0;
    sets.collect([solutions]);
  }
  return solutionsOf(root);
}

/** The last node that leads to each node. The root is used to the end. */
function lastUses({ levels, lows, highs, root }: Diagram): Int32Array {
  const last = new Int32Array(levels.length);
  for (let node = 1; node < levels.length; node++) {
    last[lows[node] >>> 1] = node;
    last[highs[node] >>> 1] = node;
  }
  last[root >>> 1] = levels.length;
  return last;
}
