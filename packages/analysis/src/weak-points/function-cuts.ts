import { type Element, type ElementId, never, type Plan } from "@mainstay/plan";
import { toCircuit } from "../fault-tree/evaluate.ts";
import { smallCutsIn } from "../fault-tree/small-cuts.ts";
import { graphOf } from "../graph/graph-of.ts";
import { mayFailByDefault } from "./fall-of.ts";
import { FaultTreeTooLarge } from "./fault-tree-too-large.ts";
import { toSharedTree } from "./to-fault-tree.ts";
import { areBetterTogether } from "./loss-sets-of.ts";
import { rankCuts } from "./rank-cuts.ts";
import { unavailabilityOf } from "./unavailability.ts";
import { weakPoints } from "./weak-points.ts";

/** A minimal cut of a function. */
export type FunctionCut = { readonly element: ElementId; readonly cut: readonly ElementId[] };

/**
 * The minimal cuts of functions of a checked plan up to an order (SPEC 5.1), function by function: fewest elements first,
 * then the most probable, then by id. Up to order 2 they are worked out together, as what functions rest on is mostly the same.
 */
export function cutsOfFunctions(
  plan: Plan,
  functions: readonly Element[],
  order: number,
): readonly FunctionCut[] {
  const together = order === 1 || order === 2 ? cutsTogether(plan, functions, order) : undefined;
  if (together !== undefined) return together;
  return functions.flatMap(({ id: element }) =>
    Array.from(weakPoints(plan, { element, order }).cuts(), (cut) => ({ element, cut })),
  );
}

/** Undefined where one tree of all is too large, or each function is better worked out for itself. */
function cutsTogether(
  plan: Plan,
  functions: readonly Element[],
  order: 1 | 2,
): readonly FunctionCut[] | undefined {
  const shared = sharedTree(plan, functions);
  if (shared === undefined) return undefined;
  const { tree, tops, nodes, elementAt } = shared;
  const ids = nodes.map((node) => elementAt(node).id);
  const chanceOf = (event: number) => unavailabilityOf(elementAt(nodes[event]).availability) ?? 0;
  const compiled = toCircuit(tree, tops);
  if (!areBetterTogether(compiled.circuit, tree.events.length, order)) return undefined;
  return smallCutsIn(compiled, tree.events.length, order).flatMap((cuts, top) =>
    rankCuts(cuts, { ids, chanceOf }).map((cut) => ({ element: functions[top].id, cut })),
  );
}

/** The falls of functions of a checked plan as one tree; undefined where it is too large. */
export function sharedTree(plan: Plan, functions: readonly Element[], graph = graphOf(plan)) {
  const elementAt = (node: number) => plan.elements[graph.position[node]];
  const falls = functions.flatMap(({ id, objectives }) => {
    const node = graph.nodeOf.get(id);
    return node === undefined ? [] : [{ node, horizon: objectives?.mtpd ?? never }];
  });
  const mayFail = (node: number) => mayFailByDefault.includes(elementAt(node).kind);
  try {
    return { ...toSharedTree(graph, falls, mayFail), elementAt };
  } catch (error) {
    if (error instanceof FaultTreeTooLarge) return undefined;
    throw error;
  }
}
