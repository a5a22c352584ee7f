import { type ElementId, Kind, type Minutes, never, type Plan } from "@mainstay/plan";
import { graphOf } from "../graph/graph-of.ts";
import { type FallTree, toFaultTree } from "./to-fault-tree.ts";
import { unavailabilityOf } from "./unavailability.ts";

/** Which fall of which element is meant. */
export type FallQuestion = {
  readonly element: ElementId;
  /** By when the element falls; its `mtpd` if left out, no limit if it has none. */
  readonly horizon?: Minutes;
  /** The kinds of elements that may be lost; all but functions and processes if left out. */
  readonly mayFail?: readonly Kind[];
};

/** The fault tree of a fall; what its events stand for, by event. */
export type PlanFall = Pick<FallTree, "tree"> & {
  readonly horizon: Minutes;
  readonly elements: readonly Plan["elements"][number][];
  /** The chance that each is down; undefined where nobody says. */
  readonly unavailability: readonly (number | undefined)[];
};

/** What may be lost if nobody says: all but functions and processes. */
export const mayFailByDefault: readonly Kind[] = Kind.options.filter(
  (kind) => kind !== "function" && kind !== "process",
);

/**
 * The fall of an element of a checked plan (SPEC 5.1), its tree as it is unless another form is asked for. Throws
 * FaultTreeTooLarge where levels and instants multiply.
 */
export function fallOf(plan: Plan, question: FallQuestion, toTree = toFaultTree): PlanFall {
  const { element, mayFail = mayFailByDefault } = question;
  const graph = graphOf(plan);
  const elementAt = (node: number) => plan.elements[graph.position[node]];
  const node = graph.nodeOf.get(element);
  if (node === undefined) throw new Error(`invariant: unknown element ${element}`);
  const horizon = question.horizon ?? elementAt(node).objectives?.mtpd ?? never;
  const isAllowed = (candidate: number) => mayFail.includes(elementAt(candidate).kind);
  const { tree, nodes } = toTree(graph, { node, horizon, mayFail: isAllowed });
  const elements = nodes.map(elementAt);
  const unavailability = elements.map(({ availability }) => unavailabilityOf(availability));
  return { tree, horizon, elements, unavailability };
}
