import {
  type FaultTree,
  type Gate,
  type Literal,
  literal,
  nodeOf,
} from "../fault-tree/fault-tree.ts";
import {
  type BasicEventDefinition,
  type Draft,
  type GateDefinition,
  isReference,
} from "./draft.ts";
import type { NodeOrder } from "./node-order.ts";
import type { Targets } from "./resolve-references.ts";

/** A fault tree with what its events are, and how many defined gates it takes, its top among them. */
export type AssembledTree = {
  readonly tree: FaultTree;
  readonly events: readonly BasicEventDefinition[];
  readonly gates: number;
};

/**
 * The fault tree below a gate, with events in the order in which the document first uses them. References vanish: a
 * gate that is only another name for something is that.
 */
export function assembleTree(
  { nodes }: Draft,
  {
    targets,
    order,
    top,
  }: { readonly targets: Targets; readonly order: NodeOrder; readonly top: GateDefinition },
): AssembledTree {
  const isNeeded = neededBy(nodeOf(top.formula), order);
  const events = new Map<BasicEventDefinition, number>();
  const definitions = new Set([top]);
  const connectives: Gate[] = [];
  const position = new Int32Array(nodes.length);
  for (const [at, node] of nodes.entries()) {
    if (isNeeded[at] === 0) continue;
    const target = targets[at];
    if (!isReference(node)) position[at] = connectives.push(node) - 1;
    else if (target?.kind === "gate") definitions.add(target);
    else if (target?.kind === "basic-event" && !events.has(target)) events.set(target, events.size);
  }
  const meaning = new Int32Array(nodes.length);
  const meaningOf = (of: Literal) => meaning[nodeOf(of)] ^ (of & 1);
  for (const at of order.order) {
    if (isNeeded[at] === 0) continue;
    const target = targets[at];
    if (target === undefined) meaning[at] = literal(events.size + position[at]);
    else if (target.kind === "basic-event") meaning[at] = literal(events.get(target) ?? 0);
    else meaning[at] = meaningOf(target.formula);
  }
  const gates = connectives.map((gate) => ({ ...gate, inputs: gate.inputs.map(meaningOf) }));
  const tree = {
    events: Array.from(events.keys(), ({ name }) => name),
    gates,
    top: meaningOf(top.formula),
  };
  return { tree, events: [...events.keys()], gates: definitions.size };
}

/** By node, 1 if a root needs it. */
function neededBy(root: number, { order, needs }: NodeOrder): Uint8Array {
  const isNeeded = new Uint8Array(order.length);
  isNeeded[root] = 1;
  for (const node of order.toReversed()) {
    if (isNeeded[node] === 0) continue;
    for (let at = needs.start[node]; at < needs.start[node + 1]; at++)
      isNeeded[needs.edges[at]] = 1;
  }
  return isNeeded;
}
