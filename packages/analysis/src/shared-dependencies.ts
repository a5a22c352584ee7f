import { type ElementId, never, type Plan } from "@mainstay/plan";
import { wordsPerNode } from "./circuit/evaluation.ts";
import { CascadeRun } from "./cascade/cascade-run.ts";
import { Chains } from "./cascade/chains.ts";
import { lossForGood } from "./cascade/loss.ts";
import { graphOf } from "./graph/graph-of.ts";
import { type Graph, idOf, inOwnOrder, recovers } from "./graph/graph.ts";
import { reachable } from "./graph/reachable.ts";
import { depthsAtAll } from "./single-losses/depths.ts";
import { toLossCircuit } from "./single-losses/loss-circuit.ts";
import { type LossBlock, singleLosses } from "./single-losses/single-losses.ts";

/** A requirement with alternatives, by its element and its place in `needs`, and what takes it down when lost alone. */
export type SharedDependency = {
  readonly element: ElementId;
  readonly need: number;
  /** How many elements there are, `element` itself apart, whose loss alone leaves too few targets whole. */
  readonly count: number;
  /** The first of them, each before what it rests on; all where they are no more than twenty. */
  readonly shared: readonly ElementId[];
  /** For each target that the loss of one of `shared` reaches, the chain from what is lost to the target. */
  readonly ways: (lost: ElementId) => readonly (readonly ElementId[])[];
};

/**
 * The requirements that have more targets than they need and whose failure is ever felt, in plan order, each with the
 * elements whose loss alone, for good, leaves fewer than `atLeast` targets whole, sooner or later (SPEC 5.9). Where
 * there are none, the redundancy is real.
 */
export function listAlternatives(
  plan: Plan,
  { below }: { readonly below?: ElementId | undefined } = {},
): readonly SharedDependency[] {
  const graph = graphOf(plan);
  const groups = requirementsWithAlternatives(graph).filter(isBelow(graph, below));
  const failing = lossesThatFail(graph, groups);
  return groups.map(({ requirement, owner }, at) => {
    const { count, nodes } = failing[at];
    return {
      element: idOf(graph, owner),
      need: graph.need[requirement],
      count,
      shared: nodes.map((node) => idOf(graph, node)),
      ways: (lost) => waysInto(graph, requirement, lost),
    };
  });
}

/**
 * The requirements whose alternatives are none, because a single loss takes too many of them: of the whole plan, or of
 * what an element rests on, itself included.
 */
export function sharedDependencies(
  plan: Plan,
  { below }: { readonly below?: ElementId } = {},
): readonly SharedDependency[] {
  return listAlternatives(plan, { below }).filter(({ count }) => count > 0);
}

/** A requirement with alternatives, and the node that it is one of. */
type Group = { readonly requirement: number; readonly owner: number };

/** Tells the requirements of what an element rests on; all where none is named. */
function isBelow(graph: Graph, id: ElementId | undefined): (group: Group) => boolean {
  const node = id === undefined ? undefined : graph.nodeOf.get(id);
  if (node === undefined) return () => true;
  const nodes = new Set(reachable(graph, node));
  return ({ owner }) => nodes.has(owner);
}

/** In plan order. */
function requirementsWithAlternatives(graph: Graph): readonly Group[] {
  const { form, need, spare, loss, holds, purpose, requirementStart, nodeAt } = graph;
  const groups: Group[] = [];
  for (const owner of nodeAt) {
    const ofOwner: Group[] = [];
    for (let r = requirementStart[owner]; r < requirementStart[owner + 1]; r++) {
      const of = form[r];
      const isFelt = loss[of] > 0 && holds[of] < never;
      if (spare[of] > 0 && (isFelt || (purpose[of] & recovers) !== 0))
        ofOwner.push({ requirement: r, owner });
    }
    groups.push(...ofOwner.sort((a, b) => need[a.requirement] - need[b.requirement]));
  }
  return groups;
}

/** What fails a requirement alone: how many nodes, and the first of them. */
type Failing = { count: number; readonly nodes: number[] };

/** On a large plan thousands of nodes fail each of thousands of requirements; so many are kept of each. */
const mostKept = 20;

/** For each of some requirements, the nodes whose loss alone fails it, but its own: the last first. */
function lossesThatFail(graph: Graph, groups: readonly Group[]): readonly Failing[] {
  const failing = groups.map((): Failing => ({ count: 0, nodes: [] }));
  if (groups.length === 0) return failing;
  const requirements = groups.map(({ requirement }) => requirement);
  const losses = toLossCircuit(graph, depthsAtAll(graph), requirements);
  const lastFirst = Int32Array.from({ length: graph.size }, (_, at) => graph.size - 1 - at);
  for (const block of singleLosses(graph, losses, lastFirst)) {
    const scenarioOf = new Map(Array.from(block.lost, (node, scenario) => [node, scenario]));
    for (let at = 0; at < groups.length; at++) {
      const watched = losses.watched[at];
      if (!block.evaluation.happensAtAll(watched)) continue;
      addFailing(failing[at], block, watched, scenarioOf.get(groups[at].owner));
    }
  }
  return failing;
}

/** Adds the scenarios of a block in which a node of its circuit happens, but for one, if it is in the block. */
function addFailing(
  failing: Failing,
  { lost, evaluation }: LossBlock,
  watched: number,
  but: number | undefined,
): void {
  for (let word = 0; word < wordsPerNode; word++) {
    let bits = evaluation.wordOf(watched, word);
    if (but !== undefined && but >>> 5 === word) bits &= ~(1 << (but & 31));
    for (; bits !== 0 && failing.nodes.length < mostKept; bits &= bits - 1) {
      failing.count++;
      failing.nodes.push(lost[word * 32 + 31 - Math.clz32(bits & -bits)]);
    }
    failing.count += bitsIn(bits);
  }
}

/** How many bits of a word are set, added up in pairs, fours and bytes. */
function bitsIn(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
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
    if (!store.has(target)) continue;
    const chain = chains.of(store.stepAt(target, store.firstOf(target)));
    ways.push(chain.map((member) => idOf(graph, member)));
  }
  return ways;
}
