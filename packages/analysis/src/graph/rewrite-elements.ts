import type { Element } from "@mainstay/plan";
import { FormTable } from "./forms.ts";
import { elementOf, type Graph } from "./graph.ts";
import { nodesBefore } from "./nodes-before.ts";
import { formOf, unknown } from "./read-elements.ts";
import type { Written } from "./renumber.ts";

/** What the elements of a changed plan say, of which those that are the same values as before are not read again. */
export function rewriteElements(before: Graph, elements: readonly Element[]): Written {
  const nodes = nodesBefore(before, elements);
  const positionOf = positionsOf(before, elements, nodes);
  const isKept = (position: number) =>
    nodes[position] >= 0 && elementOf(before, nodes[position]) === elements[position];
  const requirementStart = new Int32Array(elements.length + 1);
  let edges = 0;
  for (const [position, { needs = [] }] of elements.entries()) {
    const node = nodes[position];
    if (isKept(position)) {
      const [first, stop] = [before.requirementStart[node], before.requirementStart[node + 1]];
      requirementStart[position + 1] = requirementStart[position] + stop - first;
      edges += before.targetStart[stop] - before.targetStart[first];
    } else {
      requirementStart[position + 1] = requirementStart[position] + needs.length;
      for (const { targets } of needs) edges += targets.length;
    }
  }
  const table = FormTable.of(before);
  const form = new Int32Array(requirementStart[elements.length]);
  const targetStart = new Int32Array(form.length + 1);
  const targets = new Int32Array(edges);
  let requirement = 0;
  let end = 0;
  for (const [position, { needs = [] }] of elements.entries()) {
    if (isKept(position)) {
      for (const r of requirementsOf(before, nodes[position])) {
        form[requirement] = before.form[r];
        for (let at = before.targetStart[r]; at < before.targetStart[r + 1]; at++)
          targets[end++] = positionOf.byNode[before.targets[at]];
        targetStart[++requirement] = end;
      }
      continue;
    }
    for (const need of needs) {
      form[requirement] = formOf(need, table);
      for (const id of need.targets) targets[end++] = positionOf.id(id) ?? unknown(id);
      targetStart[++requirement] = end;
    }
  }
  return { requirementStart, form, ...table.columns(), targetStart, targets };
}

/** The requirements of a node, in the order of the plan. */
function requirementsOf({ requirementStart, need }: Graph, node: number): readonly number[] {
  const requirements: number[] = [];
  for (let r = requirementStart[node]; r < requirementStart[node + 1]; r++)
    requirements[need[r]] = r;
  return requirements;
}

/** Where elements stand now: by the nodes that they had, and by their ids. */
function positionsOf(before: Graph, elements: readonly Element[], nodes: Int32Array) {
  const byNode = new Int32Array(before.size).fill(-1);
  const added = new Map<string, number>();
  for (const [position, node] of nodes.entries()) {
    if (node >= 0) byNode[node] = position;
    else added.set(elements[position].id, position);
  }
  const id = (wanted: string): number | undefined => {
    const node = before.nodeOf.get(wanted);
    return node === undefined || byNode[node] < 0 ? added.get(wanted) : byNode[node];
  };
  return { byNode, id };
}
