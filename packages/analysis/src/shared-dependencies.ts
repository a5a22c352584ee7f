import { type ElementId, never, type Plan } from "@mainstay/plan";
import { CascadeRun } from "./cascade/cascade-run.ts";
import { Chains } from "./cascade/chains.ts";
import { lossForGood } from "./cascade/loss.ts";
import { compile, type Graph, inOwnOrder, recovers } from "./graph/graph.ts";
import { depthsAtAll } from "./single-losses/depths.ts";
import { toLossCircuit } from "./single-losses/loss-circuit.ts";
import { singleLosses } from "./single-losses/single-losses.ts";

/** A requirement with alternatives, by its element and its place in `needs`, and what takes it down when lost alone. */
export type SharedDependency = {
  readonly element: ElementId;
  readonly need: number;
  /** Every element whose loss leaves too few targets whole, but `element` itself; each before what it rests on. */
  readonly shared: readonly ElementId[];
  /** For each target that the loss of one of `shared` reaches, the chain from what is lost to the target. */
  readonly ways: (lost: ElementId) => readonly (readonly ElementId[])[];
};

/**
 * The requirements that have more targets than they need and whose failure is ever felt, in plan order, each with the
 * elements whose loss alone, for good, leaves fewer than `atLeast` targets whole, sooner or later (SPEC 5.9). Where
 * there are none, the redundancy is real.
 */
export function listAlternatives(plan: Plan): readonly SharedDependency[] {
  const graph = compile(plan);
  const groups = requirementsWithAlternatives(graph);
  const lost = lossesThatFail(graph, groups);
  const shared = new Map(groups.map((r, at) => [r, lost[at]]));
  return plan.elements.flatMap(({ id, needs = [] }, position) => {
    const first = graph.requirementStart[graph.nodeAt[position]];
    return needs.flatMap((_, need) => {
      const nodes = shared.get(first + need);
      if (nodes === undefined) return [];
      const ids = nodes.map((node) => graph.ids[node]);
      return [{ element: id, need, shared: ids, ways: (of) => waysInto(graph, first + need, of) }];
    });
  });
}

/** The requirements whose alternatives are none: a single loss takes too many of them. */
export function sharedDependencies(plan: Plan): readonly SharedDependency[] {
  return listAlternatives(plan).filter(({ shared }) => shared.length > 0);
}

function requirementsWithAlternatives({ spare, loss, holds, purpose }: Graph): readonly number[] {
  return Array.from(spare.keys()).filter((r) => {
    const isFelt = loss[r] > 0 && holds[r] < never;
    return spare[r] > 0 && (isFelt || (purpose[r] & recovers) !== 0);
  });
}

/** For each of some requirements, the nodes whose loss alone fails it, but its own: the last first. */
function lossesThatFail(graph: Graph, groups: readonly number[]): readonly (readonly number[])[] {
  const lost: number[][] = groups.map(() => []);
  if (groups.length === 0) return lost;
  const losses = toLossCircuit(graph, depthsAtAll(graph), groups);
  const lastFirst = Int32Array.from({ length: graph.size }, (_, at) => graph.size - 1 - at);
  for (const block of singleLosses(graph, losses, lastFirst)) {
    for (const [at, r] of groups.entries()) {
      for (const scenario of block.evaluation.scenariosOf(losses.watched[at])) {
        const node = block.lost[scenario];
        if (node !== graph.owner[r]) lost[at].push(node);
      }
    }
  }
  return lost;
}

function waysInto(graph: Graph, r: number, lost: ElementId): readonly (readonly ElementId[])[] {
  const node = graph.nodeOf.get(lost);
  if (node === undefined) return [];
  const run = new CascadeRun(graph, inOwnOrder(graph));
  run.run([lossForGood(node)]);
  const chains = new Chains(graph, run);
  const { store } = run;
  const ways: (readonly ElementId[])[] = [];
  for (const target of graph.targets.subarray(graph.targetStart[r], graph.targetStart[r + 1])) {
    if (store.first[target] === never) continue;
    const chain = chains.of(store.stepAt(target, store.first[target]));
    ways.push(chain.map((member) => graph.ids[member]));
  }
  return ways;
}
