import type { Plan } from "@mainstay/plan";
import type { BitRows } from "../circuit/bit-rows.ts";
import { LossSets } from "../circuit/loss-sets.ts";
import { countBits, eachWordOnlyIn, noRow } from "../circuit/row-words.ts";
import { toCircuit } from "../fault-tree/evaluate.ts";
import type { Graph } from "../graph/graph.ts";
import { sharedTree } from "./shared-tree.ts";
import { areBetterTogether } from "./loss-sets-of.ts";
import { weakPoints } from "./weak-points.ts";

/** What is counted, and who is told how much of it is done, 0 to 1; what they throw ends the work. */
export type CountQuestion = {
  readonly order: number;
  readonly onProgress?: ((share: number) => void) | undefined;
};

/** How many minimal cuts all functions of a plan have up to an order (SPEC 5.1), each counted for itself; none is listed. */
export function countFunctionCuts(
  plan: Plan,
  graph: Graph,
  { order, onProgress = () => {} }: CountQuestion,
): number {
  const functions = plan.elements.filter(({ kind }) => kind === "function");
  if (functions.length === 0) return 0;
  const together =
    order <= 2 ? countTogether(sharedTree(plan, functions, graph), order, onProgress) : undefined;
  if (together !== undefined) return together;
  return functions.reduce((sum, { id: element }, at) => {
    onProgress(at / functions.length);
    return sum + Number(weakPoints(plan, { element, order }).counts().total);
  }, 0);
}

/** Undefined where the tree is too large, or each function is better counted for itself. */
function countTogether(
  shared: ReturnType<typeof sharedTree>,
  order: number,
  onProgress: (share: number) => void,
): number | undefined {
  if (shared === undefined) return undefined;
  const events = shared.tree.events.length;
  const { circuit, tops } = toCircuit(shared.tree, shared.tops);
  if (!areBetterTogether(circuit, events, order)) return undefined;
  const losses = new LossSets(circuit, events);
  return countSingles(losses, tops) + (order === 1 ? 0 : countPairs(losses, tops, onProgress));
}

function countSingles({ sets }: LossSets, tops: readonly number[]): number {
  return tops.reduce((sum, top) => sum + countFrom(sets, top, 0), 0);
}

function countPairs(
  losses: LossSets,
  tops: readonly number[],
  onProgress: (share: number) => void,
): number {
  const { sets, events } = losses;
  const topsAt = Map.groupBy(tops, (top) => top);
  let count = 0;
  for (let event = 0; event < events; event++) {
    onProgress(event / events);
    for (const node of losses.pair(event, { which: "later" })) {
      const times = topsAt.get(node)?.length ?? 0;
      if (times > 0) count += times * countFrom(sets, losses.partnersAt(node), event + 1);
    }
  }
  return count;
}

/** How many numbers of a row are not below another. */
function countFrom(sets: BitRows, row: number, least: number): number {
  const first = least >>> 5;
  let count = 0;
  eachWordOnlyIn(sets, row, noRow, (word, bits) => {
    if (word > first) count += countBits(bits);
    else if (word === first) count += countBits(bits & (-1 << (least & 31)));
  });
  return count;
}
