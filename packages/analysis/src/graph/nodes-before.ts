import type { Element } from "@mainstay/plan";
import type { Graph } from "./graph.ts";

/** The node that each element of a changed plan had before, by its position in the changed plan; -1 for what is new. */
export function nodesBefore(before: Graph, elements: readonly Element[]): Int32Array {
  const nodes = new Int32Array(elements.length);
  for (const [position, element] of elements.entries()) {
    const earlier = before.elements[position];
    const stands = earlier === element || earlier?.id === element.id;
    nodes[position] = stands ? before.nodeAt[position] : (before.nodeOf.get(element.id) ?? -1);
  }
  return nodes;
}
