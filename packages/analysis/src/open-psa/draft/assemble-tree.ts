import {
  type FaultTree,
  type Gate,
  type Literal,
  literal,
  nodeOf,
} from "../../fault-tree/fault-tree.ts";
import { type Needs, neededBy } from "../needs.ts";
import {
  type BasicEventDefinition,
  type Draft,
  type EventDefinition,
  type GateDefinition,
  isReference,
} from "./draft.ts";
import type { Targets } from "./resolve-references.ts";

/** A fault tree with what its events are, and how many defined gates it takes, its top among them. */
export type AssembledTree = {
  readonly tree: FaultTree;
  readonly events: readonly BasicEventDefinition[];
  readonly gates: number;
};

/**
 * The fault tree below a gate, with its events in the order in which they are defined, then of use. References vanish:
 * a gate that is only another name for something is that.
 */
export function assembleTree(
  { nodes, events: { all } }: Draft,
  {
    targets,
    needs,
    top,
  }: { readonly targets: Targets; readonly needs: Needs; readonly top: GateDefinition },
): AssembledTree {
  const isNeeded = neededBy(nodeOf(top.formula), needs);
  const used = new Set<EventDefinition>([top]);
  const connectives: Gate[] = [];
  const position = new Int32Array(nodes.length);
  for (const [at, node] of nodes.entries()) {
    if (isNeeded[at] === 0) continue;
    const target = targets[at];
    if (target !== undefined) used.add(target);
    else if (!isReference(node)) position[at] = connectives.push(node) - 1;
  }
  const definitions = all.filter((definition) => used.has(definition));
  const basic = definitions.filter((definition) => definition.kind === "basic-event");
  const events = new Map(basic.map((event, at) => [event, at]));
  const meaning = new Int32Array(nodes.length);
  const meaningOf = (of: Literal) => meaning[nodeOf(of)] ^ (of & 1);
  for (const at of needs.order) {
    if (isNeeded[at] === 0) continue;
    const target = targets[at];
    if (target === undefined) meaning[at] = literal(events.size + position[at]);
    else if (target.kind === "basic-event") meaning[at] = literal(events.get(target) ?? 0);
    else meaning[at] = meaningOf(target.formula);
  }
  const gates = connectives.map((gate) => ({ ...gate, inputs: gate.inputs.map(meaningOf) }));
  const tree = {
    events: basic.map(({ name }) => name),
    gates,
    top: meaningOf(top.formula),
  };
  return { tree, events: basic, gates: definitions.filter(({ kind }) => kind === "gate").length };
}
