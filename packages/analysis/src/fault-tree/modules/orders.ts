import { type Node, nodeOf } from "../fault-tree.ts";
import type { Module } from "./module.ts";

/**
 * An order of a module's variables: a depth-first walk from the root meets them, taking the inputs of a gate as given,
 * in reverse, the light or the heavy ones first, or those first that are needed most often. No order is the best for
 * all trees, and a bad one costs a thousand times as much (compared by Bouissou, Bruyère and Rauzy 1997).
 */
export type Heuristic = "given" | "reverse" | "light" | "heavy" | "shared" | "shared-heavy";

export const heuristics: readonly Heuristic[] = [
  "reverse",
  "given",
  "heavy",
  "light",
  "shared",
  "shared-heavy",
];

/** The variables of a module as they come, the one to ask for first at place 0. */
export function orderVariables(module: Module, heuristic: Heuristic): Int32Array {
  const first = module.variables.length;
  const arrange = arrangement(module, heuristic);
  const order: Node[] = [];
  const isMet = new Uint8Array(first + module.gates.length);
  const waiting: Node[] = [module.root];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (isMet[node] === 1) continue;
    isMet[node] = 1;
    if (node < first) order.push(node);
    else waiting.push(...arrange(module.gates[node - first].inputs.map(nodeOf)).reverse());
  }
  return Int32Array.from(order);
}

function arrangement(module: Module, heuristic: Heuristic): (inputs: Node[]) => Node[] {
  const weights = weigh(module);
  const uses = countUses(module);
  switch (heuristic) {
    case "given":
      return (inputs) => inputs;
    case "reverse":
      return (inputs) => inputs.reverse();
    case "light":
      return (inputs) => inputs.sort((a, b) => weights[a] - weights[b]);
    case "heavy":
      return (inputs) => inputs.sort((a, b) => weights[b] - weights[a]);
    case "shared":
      return (inputs) => inputs.sort((a, b) => uses[b] - uses[a] || weights[a] - weights[b]);
    case "shared-heavy":
      return (inputs) => inputs.sort((a, b) => uses[b] - uses[a] || weights[b] - weights[a]);
  }
}

/** How many variables each node rests on, counted once for every way there; within a ring, for ways from outside it. */
function weigh({ variables, gates }: Module): Float64Array {
  const weights = new Float64Array(variables.length + gates.length).fill(1, 0, variables.length);
  for (const [gate, { inputs }] of gates.entries()) {
    const node = variables.length + gate;
    for (const input of inputs) weights[node] += weights[nodeOf(input)];
  }
  return weights;
}

function countUses({ variables, gates }: Module): Int32Array {
  const uses = new Int32Array(variables.length + gates.length);
  for (const { inputs } of gates) for (const input of inputs) uses[nodeOf(input)]++;
  return uses;
}
