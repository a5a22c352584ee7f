import { type ElementId, never, type Plan } from "@mainstay/plan";
import { wordsPerNode } from "./circuit/evaluation.ts";
import { CascadeRun } from "./cascade/cascade-run.ts";
import { Chains } from "./cascade/chains.ts";
import { lossForGood } from "./cascade/loss.ts";
import { compile } from "./graph/compile.ts";
import { type Graph, idOf, inOwnOrder, ownerOf, recovers, requirementsOf } from "./graph/graph.ts";
import { reachable } from "./graph/reachable.ts";
import { depthsAtAll } from "./single-losses/depths.ts";
import { toLossCircuit } from "./single-losses/loss-circuit.ts";
import { singleLosses } from "./single-losses/single-losses.ts";

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
  const graph = compile(plan);
  const groups = requirementsWithAlternatives(graph).filter(isBelow(graph, below));
  const lost = lossesThatFail(graph, groups);
  const shared = new Map(groups.map((r, at) => [r, lost[at]]));
  return plan.elements.flatMap(({ id, needs = [] }, position) => {
    const written = requirementsOf(graph, graph.nodeAt[position]);
    return needs.flatMap((_, need) => {
      const r = written[need];
      const found = shared.get(r);
      if (found === undefined) return [];
      const { count, nodes } = found;
      const ids = nodes.map((node) => idOf(graph, node));
      const ways = (lostId: ElementId) => waysInto(graph, r, lostId);
      return [{ element: id, need, count, shared: ids, ways }];
    });
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

/** Tells the requirements of what an element rests on; all where none is named. */
function isBelow(graph: Graph, id: ElementId | undefined): (r: number) => boolean {
  const node = id === undefined ? undefined : graph.nodeOf.get(id);
  if (node === undefined) return () => true;
  const nodes = new Set(reachable(graph, node));
  return (r) => nodes.has(ownerOf(graph, r));
}

function requirementsWithAlternatives({
  form,
  spare,
  loss,
  holds,
  purpose,
}: Graph): readonly number[] {
  return Array.from(form.keys()).filter((r) => {
    const isFelt = loss[form[r]] > 0 && holds[form[r]] < never;
    return spare[form[r]] > 0 && (isFelt || (purpose[form[r]] & recovers) !== 0);
  });
}

/** What fails a requirement alone: how many nodes, and the first of them. */
type Failing = { count: number; readonly nodes: number[] };

/** On a large plan thousands of nodes fail each of thousands of requirements; so many are kept of each. */
const mostKept = 20;

/** For each of some requirements, the nodes whose loss alone fails it, but its own: the last first. */
function lossesThatFail(graph: Graph, groups: readonly number[]): readonly Failing[] {
  const failing = groups.map((): Failing => ({ count: 0, nodes: [] }));
  if (groups.length === 0) return failing;
  const losses = toLossCircuit(graph, depthsAtAll(graph), groups);
  const lastFirst = Int32Array.from({ length: graph.size }, (_, at) => graph.size - 1 - at);
  for (const { lost, evaluation } of singleLosses(graph, losses, lastFirst)) {
    const ownScenario = new Map(Array.from(lost, (node, scenario) => [node, scenario]));
    for (const [at, r] of groups.entries()) {
      const own = ownScenario.get(ownerOf(graph, r));
      addFailing(failing[at], {
        lost,
        own,
        wordOf: (word) => evaluation.wordOf(losses.watched[at], word),
      });
    }
  }
  return failing;
}

type Block = {
  /** The node lost in each scenario of the block. */
  readonly lost: ArrayLike<number>;
  /** The scenario that does not count, if it is in the block. */
  readonly own: number | undefined;
  readonly wordOf: (word: number) => number;
};

function addFailing(failing: Failing, { lost, own, wordOf }: Block): void {
  for (let word = 0; word < wordsPerNode; word++) {
    let bits = wordOf(word);
    if (own !== undefined && own >>> 5 === word) bits &= ~(1 << (own & 31));
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
