import type { Element, Requirement } from "@mainstay/plan";
import { FormTable } from "./forms.ts";
import { operates, recovers } from "./graph.ts";
import type { Written } from "./renumber.ts";

/** Visits each element's requirements once: on a large plan it is following its objects that takes the time. */
export function readElements(elements: readonly Element[]): Written {
  const size = elements.length;
  // While a plan is compiled a Map finds ids quicker than a NodeTable, which is what is kept.
  const positionOf = new Map<string, number>();
  const requirementStart = new Int32Array(size + 1);
  const needed: (readonly Requirement[])[] = [];
  for (let position = 0; position < size; position++) {
    const { id, needs = noNeeds } = elements[position];
    positionOf.set(id, position);
    needed.push(needs);
    requirementStart[position + 1] = requirementStart[position] + needs.length;
  }
  const count = requirementStart[size];
  const table = new FormTable();
  const form = new Int32Array(count);
  const targetStart = new Int32Array(count + 1);
  // Gathered first and looked up then: lookups in a row do not wait for each other's memory, as those between objects do.
  const names: string[] = [];
  let requirement = 0;
  for (let position = 0; position < size; position++) {
    const needs = needed[position];
    for (let place = 0; place < needs.length; place++) {
      const need = needs[place];
      form[requirement] = formOf(need, table);
      const named = need.targets;
      for (let at = 0; at < named.length; at++) names.push(named[at]);
      targetStart[++requirement] = names.length;
    }
  }
  const targets = new Int32Array(names.length);
  for (let at = 0; at < names.length; at++)
    targets[at] = positionOf.get(names[at]) ?? unknown(names[at]);
  return { requirementStart, form, ...table.columns(), targetStart, targets };
}

/** The number of the form of a requirement. */
export function formOf(need: Requirement, table: FormTable): number {
  const spare = need.targets.length - need.atLeast;
  const loss = need.for === "recover" ? 0 : need.loss;
  return table.numberOf(spare, need.holds, loss, purposeOf(need));
}

const noNeeds: readonly Requirement[] = [];

function purposeOf(need: Requirement): number {
  if (need.for === "operate") return operates;
  return need.for === "recover" ? recovers : operates | recovers;
}

/** A target that no element is. */
export function unknown(id: string): never {
  throw new Error(`invariant: the plan was not checked, ${id} is unknown`);
}
