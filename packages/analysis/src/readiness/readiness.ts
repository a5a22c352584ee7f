import type { ElementId } from "@mainstay/plan";
import { elementOf, type Graph, idOf } from "../graph/graph.ts";
import { graphOf } from "../graph/graph-of.ts";
import type { Inspection } from "../inspection.ts";
import { changesOf } from "../programme/changes-of.ts";
import type { LastChanges } from "../programme/last-changes.ts";
import { judgedLast } from "./evidence.ts";
import { proofOf } from "./judge.ts";
import type {
  FunctionReadiness,
  Proof,
  Readiness,
  ReadinessPart,
  ReadinessSummary,
} from "./proof.ts";
import { weighBelow } from "./weights-below.ts";

/** How ready elements are on a day: each with all its parts, or in short for very many, such as all functions (SPEC 8.11). */
export type Readinesses = {
  readonly of: (element: ElementId) => Readiness;
  readonly inShort: (element: ElementId) => ReadinessSummary;
  /** In the order of the plan. */
  readonly ofFunctions: () => readonly FunctionReadiness[];
};

/**
 * How ready elements are on the day of the inspection: how much of what each rests on has fresh proof (SPEC 8.11), given when records
 * were last changed, where that is known.
 */
export function readinessIn(inspection: Inspection, changes: LastChanges = new Map()): Readinesses {
  const graph = graphOf(inspection.plan);
  const proofs = proofsIn(inspection, graph, changes);
  const worths = Float64Array.from(proofs, (proof) => proof?.worth ?? 0);
  const eachBelow = weighBelow(graph);
  const inShort = (element: ElementId): ReadinessSummary => {
    let [whole, proven, mostLacking, lacks] = [0, 0, 0, -1];
    eachBelow(nodeOf(graph, element), (node, weight) => {
      const lack = weight * (1 - worths[node]);
      whole += weight;
      proven += weight * worths[node];
      if (lack <= mostLacking) return;
      mostLacking = lack;
      lacks = node;
    });
    return {
      element,
      share: proven / whole,
      lacks: lacks === -1 ? undefined : idOf(graph, lacks),
    };
  };
  const of = (element: ElementId): Readiness => {
    const parts: ReadinessPart[] = [];
    eachBelow(nodeOf(graph, element), (node, weight) =>
      parts.push({ element: idOf(graph, node), weight, proof: proofs[node] }),
    );
    const { share } = inShort(element);
    return {
      element,
      share,
      parts: parts.toSorted((one, other) => lackOf(other) - lackOf(one)),
    };
  };
  const ofFunctions = (): readonly FunctionReadiness[] =>
    inspection.plan.elements.flatMap(({ id, kind }) =>
      kind === "function"
        ? [{ ...inShort(id), criticality: inspection.assessmentOf(id)?.criticality }]
        : [],
    );
  return { of, inShort, ofFunctions };
}

/** The proof that counts for every node. */
function proofsIn(
  inspection: Inspection,
  graph: Graph,
  lastChanges: LastChanges,
): readonly (Proof | undefined)[] {
  const last = judgedLast(inspection);
  const changes = changesOf(inspection, lastChanges);
  return Array.from({ length: graph.size }, (_, node) => {
    const element = elementOf(graph, node);
    return proofOf(inspection, element, { judged: last.get(element.id) ?? [], changes });
  });
}

function nodeOf(graph: Graph, element: ElementId): number {
  const node = graph.nodeOf.get(element);
  if (node === undefined) throw new Error(`invariant: ${element} is in the plan`);
  return node;
}

function lackOf({ weight, proof }: ReadinessPart): number {
  return weight * (1 - (proof?.worth ?? 0));
}
