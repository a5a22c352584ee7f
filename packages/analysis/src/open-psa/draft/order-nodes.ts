import { nodeOf } from "../../fault-tree/fault-tree.ts";
import { condense } from "../../graph/condense.ts";
import { type Needs, toAdjacency } from "../needs.ts";
import { findRings } from "../rings.ts";
import { inRing } from "../xml/xml-problem.ts";
import { type Draft, isReference } from "./draft.ts";
import type { Targets } from "./resolve-references.ts";

/** Orders the nodes of a draft; gates that need each other in a ring are a problem, for the standard has none. */
export function orderNodes({ nodes, report }: Draft, targets: Targets): Needs {
  const needs = toAdjacency(nodes.length, (at) => {
    const node = nodes[at];
    if (!isReference(node)) return node.inputs.map(nodeOf);
    const target = targets[at];
    return target === undefined || target.kind === "basic-event" ? [] : [nodeOf(target.formula)];
  });
  const condensation = condense(needs);
  for (const ring of findRings(needs, condensation)) {
    const references = ring.map((at) => nodes[at]).filter(isReference);
    const message = `gates need each other in a ring: ${inRing(references.map(({ name }) => name))}`;
    report({ id: "ring", message, offset: references[0].offset });
  }
  return { order: condensation.order, needs };
}
