import type { Element } from "@mainstay/plan";
import type { Condensation } from "./condense.ts";
import { type Graph, widestRow } from "./graph.ts";
import { NodeTable } from "./node-table.ts";
import { numbersBelow } from "./whole-numbers.ts";

/** What a plan says, by position in the plan, before the nodes get their numbers. */
export type Written = Pick<
  Graph,
  "requirementStart" | "form" | "spare" | "holds" | "loss" | "purpose" | "targetStart" | "targets"
>;

/** Numbers the nodes in the order of a condensation, and puts the requirements of each in the order of `Graph`. */
export function renumber(
  elements: readonly Element[],
  written: Written,
  { order, end }: Condensation,
): Graph {
  const size = elements.length;
  const nodeAt = new Int32Array(size);
  for (let node = 0; node < size; node++) nodeAt[order[node]] = node;
  const { spare, holds, loss, purpose } = written;
  const requirementStart = new Int32Array(size + 1);
  const form = numbersBelow(loss.length, written.form.length);
  const targetStart = new Int32Array(form.length + 1);
  const targets = new Int32Array(written.targets.length);
  const urgency = urgencyOf(written);
  const row = new Int32Array(widestRow(written.requirementStart));
  const rowUrgency = new Float64Array(row.length);
  const need = numbersBelow(row.length, form.length);
  let requirement = 0;
  let edge = 0;
  for (let node = 0; node < size; node++) {
    const position = order[node];
    const first = written.requirementStart[position];
    let count = 0;
    for (let r = first; r < written.requirementStart[position + 1]; r++) {
      const urgent = urgency[written.form[r]];
      let at = count++;
      for (; at > 0 && rowUrgency[at - 1] > urgent; at--) {
        row[at] = row[at - 1];
        rowUrgency[at] = rowUrgency[at - 1];
      }
      row[at] = r;
      rowUrgency[at] = urgent;
    }
    for (let at = 0; at < count; at++) {
      const r = row[at];
      form[requirement] = written.form[r];
      need[requirement] = r - first;
      const stop = written.targetStart[r + 1];
      for (let target = written.targetStart[r]; target < stop; target++)
        targets[edge++] = nodeAt[written.targets[target]];
      targetStart[++requirement] = edge;
    }
    requirementStart[node + 1] = requirement;
  }
  return {
    size,
    elements,
    nodeOf: new NodeTable(elements, nodeAt),
    position: order,
    nodeAt,
    requirementStart,
    form,
    need,
    spare,
    holds,
    loss,
    purpose,
    targetStart,
    targets,
    ...reverse({ size, requirementStart, form, loss, targetStart, targets }),
    end,
  };
}

/** By form, in which order the requirements of a node stand, the lowest first; tolerances are whole minutes. */
function urgencyOf({ holds, loss, spare }: Written): Float64Array {
  return holds.map((held, form) => {
    if (loss[form] === 0) return Number.POSITIVE_INFINITY;
    const urgency = spare[form] === 0 && loss[form] === 1 ? held : held + 0.5;
    return Math.min(urgency, Number.MAX_VALUE);
  });
}

type Forward = Pick<
  Graph,
  "size" | "requirementStart" | "form" | "loss" | "targetStart" | "targets"
>;

function reverse({
  size,
  requirementStart,
  form,
  loss,
  targetStart,
  targets,
}: Forward): Pick<Graph, "dependentStart" | "dependents"> {
  const dependentStart = new Int32Array(size + 1);
  // The requirements of a node that do not touch its operation are its last, so that the targets of the others are one row.
  const feltEnd = new Int32Array(size);
  for (let node = 0; node < size; node++) {
    let r = requirementStart[node + 1];
    while (r > requirementStart[node] && loss[form[r - 1]] === 0) r--;
    feltEnd[node] = targetStart[r];
    for (let at = targetStart[requirementStart[node]]; at < feltEnd[node]; at++)
      dependentStart[targets[at] + 1]++;
  }
  for (let node = 0; node < size; node++) dependentStart[node + 1] += dependentStart[node];
  const dependents = new Int32Array(dependentStart[size]);
  const next = dependentStart.slice();
  for (let node = 0; node < size; node++) {
    for (let at = targetStart[requirementStart[node]]; at < feltEnd[node]; at++)
      dependents[next[targets[at]]++] = node;
  }
  return { dependentStart, dependents };
}
