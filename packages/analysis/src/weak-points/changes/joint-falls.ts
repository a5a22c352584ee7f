import { type Element, type ElementId, never } from "@mainstay/plan";
import type { Circuit } from "../../circuit/circuit.ts";
import { toCircuit } from "../../fault-tree/evaluate.ts";
import type { Literal } from "../../fault-tree/fault-tree.ts";
import { elementOf, type Graph, idOf, mbcoOf } from "../../graph/graph.ts";
import { changedElements } from "../../graph/changed-elements.ts";
import { FallGates } from "../fall-gates.ts";
import { unnoticed } from "../fall-states.ts";
import { mayFailByDefault } from "../fall-of.ts";
import { type ChangedNode, changedNodes, restingOn } from "./changed-nodes.ts";
import { joinGraphs } from "./joint-graph.ts";
import { type Both, watchedStates } from "./watched-states.ts";

/** A function that may fail in other ways after a change than before, and where its falls stand in the circuit. */
type ChangedFunction = { readonly id: ElementId; readonly falls: Both };

/** The falls of functions before and after a change as one circuit, which share all that rests on no change. */
export type JointFalls = {
  readonly circuit: Circuit;
  /** What may be lost, before or after: the first nodes of the circuit. */
  readonly events: readonly ElementId[];
  /** In the order of the plan after, then those that it has no more. */
  readonly functions: readonly ChangedFunction[];
  /** The states in which a change is first felt: losses that bring these about as before change nothing else either. */
  readonly watched: readonly Both[];
};

/** The falls of functions that rest on what differs between two plans; undefined if none does. Throws FaultTreeTooLarge. */
export function jointFalls(before: Graph, after: Graph): JointFalls | undefined {
  const changed = changedNodes(before, after);
  const resting = restingOn(
    after,
    changed.map((node) => node.after),
  );
  const fallen = functionsOf(before, after, resting);
  if (fallen.length === 0) return undefined;
  const { graph, ofAfter } = joinGraphs(before, after, resting);
  const { ids, eventOf } = eventsOf(before, after, ofAfter);
  const gates = new FallGates(graph, { eventOf, events: ids.length });
  const functions = fallen.map(({ id, falls }) => ({
    id,
    falls: {
      before: falls.before && gates.place(falls.before),
      after: falls.after && gates.place({ ...falls.after, node: ofAfter[falls.after.node] }),
    },
  }));
  const watched = [
    ...changed.flatMap((node) => statesOf(node, gates, ofAfter)),
    ...itselfChanged(functions, changed, after),
  ];
  const all = [...functions.map(({ falls }) => falls), ...watched];
  const tops = [...new Set(all.flatMap((each) => [each.before ?? [], each.after ?? []].flat()))];
  const compiled = toCircuit({ events: ids, gates: gates.gates, top: tops[0] ?? 0 }, tops);
  const placeOf = new Map<Literal, number>(tops.map((top, at) => [top, compiled.tops[at]]));
  const placed = ({ before: earlier, after: later }: Both): Both => ({
    before: earlier === undefined ? undefined : placeOf.get(earlier),
    after: later === undefined ? undefined : placeOf.get(later),
  });
  return {
    circuit: compiled.circuit,
    events: ids,
    functions: functions.map(({ id, falls }) => ({ id, falls: placed(falls) })),
    watched: watched.map(placed),
  };
}

/** A new element is felt only in what needs it, unless it is a function. */
function statesOf(node: ChangedNode, gates: FallGates, ofAfter: Int32Array): readonly Both[] {
  return node.before === undefined ? [] : watchedStates(gates, node.before, ofAfter[node.after]);
}

/** The falls of functions that are themselves changed, new or gone. */
function itselfChanged(
  functions: readonly ChangedFunction[],
  changed: readonly ChangedNode[],
  after: Graph,
): readonly Both[] {
  const ids = new Set(changed.map((node) => idOf(after, node.after)));
  return functions
    .filter(({ id, falls }) => ids.has(id) || falls.after === undefined)
    .map(({ falls }) => falls);
}

function eventsOf(before: Graph, after: Graph, ofAfter: Int32Array) {
  const numberOf = new Map<ElementId, number>();
  const eventOf = new Map<number, number>();
  for (const [graph, joint] of [
    [before, (node: number) => node],
    [after, (node: number) => ofAfter[node]],
  ] as const) {
    for (const [position, { id, kind }] of graph.elements.entries()) {
      if (!mayFailByDefault.includes(kind)) continue;
      const event = numberOf.get(id) ?? numberOf.size;
      numberOf.set(id, event);
      eventOf.set(joint(graph.nodeAt[position]), event);
    }
  }
  return { ids: [...numberOf.keys()], eventOf };
}

/** The functions that rest on changes, or are gone, each with its falls before and after. */
export function functionsOf(before: Graph, after: Graph, resting: ReadonlySet<number>) {
  const found = inPlanOrder(after, resting).flatMap((node) => {
    const fall = fallAt(after, node);
    const id = idOf(after, node);
    return fall === undefined
      ? []
      : [{ id, falls: { before: fallAt(before, before.nodeOf.get(id)), after: fall } }];
  });
  const changed = changedElements(before.elements, after.elements, isSameKind);
  const earlier = changed.flatMap((element) => before.nodeOf.get(element.before?.id ?? "") ?? []);
  const gone = inPlanOrder(before, earlier).flatMap((node) => {
    const fall = fallAt(before, node);
    const id = idOf(before, node);
    return fall === undefined || fallAt(after, after.nodeOf.get(id)) !== undefined
      ? []
      : [{ id, falls: { before: fall, after: undefined } }];
  });
  return [...found, ...gone];
}

function inPlanOrder({ position }: Graph, nodes: Iterable<number>): readonly number[] {
  return [...nodes].sort((one, other) => position[one] - position[other]);
}

function isSameKind(one: Element, other: Element): boolean {
  return one.kind === other.kind;
}

/** The falls of all functions of a plan. */
export function fallsOfFunctions(graph: Graph) {
  return Array.from(graph.nodeAt, (node) => fallAt(graph, node)).filter(
    (fall) => fall !== undefined,
  );
}

function fallAt(graph: Graph, node: number | undefined) {
  if (node === undefined) return undefined;
  const { kind, objectives } = elementOf(graph, node);
  if (kind !== "function") return undefined;
  const depth = 1 - mbcoOf(graph, node) + unnoticed;
  return { node, depth, instant: objectives?.mtpd ?? never };
}
