import type { Element, Plan } from "@mainstay/plan";
import { type Adjacency, condense } from "./condense.ts";
import type { Graph } from "./graph.ts";
import { readElements } from "./read-elements.ts";
import { renumber, type Written } from "./renumber.ts";
import { rewriteElements } from "./rewrite-elements.ts";

/** Compiles a valid plan, in linear time. */
export function compile({ elements }: Plan): Graph {
  return toGraph(elements, readElements(elements));
}

/** Compiles a valid plan that a compiled one was changed into: elements that stay the same values are not read again. */
export function recompile(before: Graph, { elements }: Plan): Graph {
  return toGraph(elements, rewriteElements(before, elements));
}

function toGraph(elements: readonly Element[], written: Written): Graph {
  return renumber(elements, written, condense(operateNeeds(written)));
}

function operateNeeds({ requirementStart, form, loss, targetStart, targets }: Written): Adjacency {
  if (!loss.includes(0))
    return { start: requirementStart.map((r) => targetStart[r]), edges: targets };
  const start = new Int32Array(requirementStart.length);
  const edges = new Int32Array(targets.length);
  let edge = 0;
  for (let position = 0; position + 1 < requirementStart.length; position++) {
    for (let r = requirementStart[position]; r < requirementStart[position + 1]; r++) {
      if (loss[form[r]] === 0) continue;
      for (let at = targetStart[r]; at < targetStart[r + 1]; at++) edges[edge++] = targets[at];
    }
    start[position + 1] = edge;
  }
  return { start, edges: edges.subarray(0, edge) };
}
