import { type Element, never, type Plan } from "@mainstay/plan";
import { graphOf } from "../graph/graph-of.ts";
import { mayFailByDefault } from "./fall-of.ts";
import { FaultTreeTooLarge } from "./fault-tree-too-large.ts";
import { toSharedTree } from "./to-fault-tree.ts";

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
