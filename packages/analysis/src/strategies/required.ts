import { never } from "@mainstay/plan";
import { askedOf } from "../assessment/asked.ts";
import { Inquiry } from "../assessment/inquiry.ts";
import type { Graph } from "../graph/graph.ts";
import { nodesBefore } from "../graph/nodes-before.ts";
import { asksAlike, changedElements } from "../graph/changed-elements.ts";

/** How soon each element must be back, and how old its data may be, in minutes, in the order of the plan (SPEC 3.2, 3.5). */
export type Required = { readonly time: Float64Array; readonly point: Float64Array };

/** What was required in a plan before it was changed. */
export type RequiredBefore = { readonly graph: Graph; readonly required: Required };

/** What is required of the elements of a plan; where nothing that asks anything of an element has changed, as before. */
export function requiredIn(graph: Graph, before?: RequiredBefore): Required {
  const asked = askedOf(graph);
  const known = before === undefined ? undefined : knownIn(graph, before);
  const answersTo = (objective: "rto" | "rpo") => {
    const asks = new Float64Array(graph.size);
    for (const [position, { objectives }] of graph.elements.entries())
      asks[graph.nodeAt[position]] = objectives?.[objective] ?? never;
    const isTimed = objective === "rto";
    const answered = isTimed ? known?.time : known?.point;
    const { answers } = new Inquiry(asked, { asked: asks, isTimed }, answered);
    return inOrderOf(graph.nodeAt, answers);
  };
  return { time: answersTo("rto"), point: answersTo("rpo") };
}

function inOrderOf(places: Int32Array, values: Float64Array): Float64Array {
  const ordered = new Float64Array(places.length);
  for (let at = 0; at < places.length; at++) ordered[at] = values[places[at]];
  return ordered;
}

/** By node, what was required before and still is; NaN where it has to be worked out. */
function knownIn(graph: Graph, { graph: earlier, required }: RequiredBefore): Required {
  const isSuspect = belowChanges(earlier, graph);
  const nodes = nodesBefore(earlier, graph.elements);
  const knownOf = (before: Float64Array) => {
    const known = new Float64Array(graph.size).fill(Number.NaN);
    for (let node = 0; node < graph.size; node++) {
      if (isSuspect[node] === 0)
        known[node] = before[earlier.position[nodes[graph.position[node]]]];
    }
    return known;
  };
  return { time: knownOf(required.time), point: knownOf(required.point) };
}

/** Marks the nodes of a changed graph whose loss may come to an element that now asks otherwise, or needs otherwise. */
function belowChanges(before: Graph, after: Graph): Uint8Array {
  const { form, loss, requirementStart, targetStart, targets } = after;
  const isBelow = new Uint8Array(after.size);
  const found: number[] = [];
  const find = (node: number | undefined) => {
    if (node === undefined || isBelow[node] === 1) return;
    isBelow[node] = 1;
    found.push(node);
  };
  for (const changed of changedElements(before.elements, after.elements, asksAlike)) {
    if (changed.after !== undefined) find(after.nodeOf.get(changed.after.id));
    // What it needed before may be asked for less.
    for (const { targets: ids } of changed.before?.needs ?? [])
      for (const id of ids) find(after.nodeOf.get(id));
  }
  for (let node = found.pop(); node !== undefined; node = found.pop()) {
    for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++) {
      if (loss[form[r]] === 0) continue;
      for (let at = targetStart[r]; at < targetStart[r + 1]; at++) find(targets[at]);
    }
  }
  return isBelow;
}
