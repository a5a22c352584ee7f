import type { Plan } from "@mainstay/plan";
import { areAlike, needsAlike } from "./changed-elements.ts";
import { compile, recompile } from "./compile.ts";
import type { Graph } from "./graph.ts";

const graphs = new WeakMap<Plan["elements"], Graph>();

/** The graph of a valid plan, compiled once for all that is asked of its elements. */
export function graphOf(plan: Plan): Graph {
  const known = graphs.get(plan.elements);
  if (known !== undefined) return known;
  const graph = compile(plan);
  graphs.set(plan.elements, graph);
  return graph;
}

/** The same of a plan that another was changed into: what stays the same is not compiled again. */
export function graphAfter(before: Plan, plan: Plan): Graph {
  const [earlier, known] = [graphs.get(before.elements), graphs.get(plan.elements)];
  if (known !== undefined) return known;
  if (earlier === undefined) return graphOf(plan);
  const graph = areAlike(before, plan, needsAlike)
    ? { ...earlier, elements: plan.elements }
    : recompile(earlier, plan);
  graphs.set(plan.elements, graph);
  return graph;
}
