import type { Plan, Requirement } from "@mainstay/plan";
import { type Adjacency, condense } from "./condense.ts";
import { FormTable } from "./forms.ts";
import { type Graph, operates, recovers } from "./graph.ts";
import { renumber, type Written } from "./renumber.ts";

/** Compiles a valid plan, in linear time. */
export function compile(plan: Plan): Graph {
  const written = readElements(plan);
  return renumber(plan.elements, written, condense(operateNeeds(written)));
}

const noNeeds: readonly Requirement[] = [];

/** Visits each element's requirements once: on a large plan it is following its objects that takes the time. */
function readElements({ elements }: Plan): Written {
  const size = elements.length;
  // While a plan is compiled a Map finds ids quicker than a NodeTable, which is what is kept.
  const positionOf = new Map<string, number>();
  const requirementStart = new Int32Array(size + 1);
  for (let position = 0; position < size; position++) {
    const { id, needs } = elements[position];
    positionOf.set(id, position);
    requirementStart[position + 1] = requirementStart[position] + (needs?.length ?? 0);
  }
  const count = requirementStart[size];
  const table = new FormTable();
  const form = new Int32Array(count);
  const targetStart = new Int32Array(count + 1);
  let targets = new Int32Array(count * 2);
  let requirement = 0;
  let end = 0;
  for (let position = 0; position < size; position++) {
    for (const need of elements[position].needs ?? noNeeds) {
      const named = need.targets;
      const spare = named.length - need.atLeast;
      const loss = need.for === "recover" ? 0 : need.loss;
      form[requirement] = table.numberOf(spare, need.holds, loss, purposeOf(need));
      if (end + named.length > targets.length) targets = doubled(targets, end + named.length);
      for (let at = 0; at < named.length; at++)
        targets[end++] = positionOf.get(named[at]) ?? unknown(named[at]);
      targetStart[++requirement] = end;
    }
  }
  const { forms } = table;
  return {
    requirementStart,
    form,
    spare: Int32Array.from(forms, ({ spare }) => spare),
    holds: Float64Array.from(forms, ({ holds }) => holds),
    loss: Float64Array.from(forms, ({ loss }) => loss),
    purpose: Uint8Array.from(forms, ({ purpose }) => purpose),
    targetStart,
    targets: targets.subarray(0, end),
  };
}

function purposeOf(need: Requirement): number {
  if (need.for === "operate") return operates;
  return need.for === "recover" ? recovers : operates | recovers;
}

function doubled(values: Int32Array, atLeast: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(values.length * 2, atLeast));
  larger.set(values);
  return larger;
}

function unknown(id: string): never {
  throw new Error(`invariant: the plan was not checked, ${id} is unknown`);
}

function operateNeeds({ requirementStart, form, loss, targetStart, targets }: Written): Adjacency {
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
