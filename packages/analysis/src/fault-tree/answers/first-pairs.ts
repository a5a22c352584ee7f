import { odd } from "../../circuit/circuit.ts";
import { LossSets } from "../../circuit/loss-sets.ts";
import { toCircuit } from "../evaluate.ts";
import type { FaultTree, Node } from "../fault-tree.ts";
import { compact } from "../simplify/compact.ts";
import { mergeChains } from "../simplify/merge-chains.ts";
import { onlyMentioned } from "../simplify/only-mentioned.ts";
import { largestTriedRing, peelSingles } from "../simplify/peel-singles.ts";
import { largestRing } from "../simplify/rings.ts";
import { compareCuts, type RankedCut, type Ranking, rankEvents } from "./ranking.ts";

export type FirstPairsQuestion = {
  /** The chance of each event, by event. */
  readonly probabilities: ArrayLike<number>;
  /** So many pairs at the most. */
  readonly most: number;
};

/**
 * The first minimal cuts of two events, as they are listed: the most probable first, then by name. Events are tried in that
 * order, and no more of them than it takes. Undefined for trees with negation, and where trying takes too much.
 */
export function firstPairs(
  tree: FaultTree,
  { probabilities, most }: FirstPairsQuestion,
): readonly (readonly Node[])[] | undefined {
  const { rest } = peelSingles(compact(mergeChains(tree)));
  if (largestRing(rest) > largestTriedRing) return undefined;
  const ranking = rankEvents(tree.events, probabilities);
  const { circuit, nodes, top } = inOrder(rest, ranking);
  if (circuit.atLeast.includes(odd)) return undefined;
  if (LossSets.bytesOf(circuit.atLeast.length, nodes.length) > mostBytes) return undefined;
  const losses = new LossSets(circuit, nodes.length);
  if (losses.happensByItself(top)) return [];
  let found: readonly RankedCut[] = [];
  for (let event = 0; event < nodes.length; event++) {
    const pairs = partnersOf(event, { losses, top, most }).map((other) =>
      toRanked(nodes[event], nodes[other], ranking),
    );
    if (pairs.length > 0) found = [...found, ...pairs].toSorted(compareCuts).slice(0, most);
    const last = found[most - 1];
    if (last !== undefined && standsBefore(last, nodes[event], ranking)) break;
  }
  return found.map(({ ranks }) => Array.from(ranks, (rank) => ranking.eventAt[rank]));
}

/** Whether a pair stands before all of which both events come after one: they are no more probable, and as probable behind it by name. */
function standsBefore(
  { cost, ranks }: RankedCut,
  event: Node,
  { costOf, rankOf }: Ranking,
): boolean {
  const least = 2 * costOf[event];
  return cost < least || (cost === least && ranks[0] <= rankOf[event]);
}

/** Of a plan of some 100,000 elements. */
const mostBytes = 2 ** 28;

/** The tree without the events that it does not name, the first of the others first; and which each is. */
function inOrder(tree: FaultTree, { rankOf, costOf }: Ranking) {
  const some = onlyMentioned(tree);
  const order = [...some.nodes.keys()].sort((one, other) => {
    const [a, b] = [some.nodes[one], some.nodes[other]];
    return costOf[a] - costOf[b] || rankOf[a] - rankOf[b];
  });
  const placeOf = new Int32Array(order.length);
  for (const [place, event] of order.entries()) placeOf[event] = place;
  const move = (of: number) => (of >>> 1 < order.length ? placeOf[of >>> 1] * 2 + (of & 1) : of);
  const { circuit, tops } = toCircuit({
    events: order.map((event) => some.tree.events[event]),
    gates: some.tree.gates.map((gate) => ({ ...gate, inputs: gate.inputs.map(move) })),
    top: move(some.tree.top),
  });
  return { circuit, top: tops[0], nodes: order.map((event) => some.nodes[event]) };
}

type Trying = Pick<FirstPairsQuestion, "most"> & {
  readonly losses: LossSets;
  readonly top: number;
};

/** The first events after one that bring the top about with it, and neither alone. */
function partnersOf(event: number, { losses, top, most }: Trying): readonly number[] {
  if (losses.isLone(event, top)) return [];
  losses.pair(event, { which: "later" });
  const partners: number[] = [];
  for (const other of losses.sets.numbersIn(losses.partnersAt(top))) {
    if (other > event) partners.push(other);
    if (partners.length === most) break;
  }
  return partners;
}

function toRanked(one: Node, other: Node, { rankOf, costOf }: Ranking): RankedCut {
  const ranks = [rankOf[one], rankOf[other]].sort((a, b) => a - b);
  return { size: 2, cost: costOf[one] + costOf[other], ranks };
}
