import type { Plan } from "@mainstay/plan";
import type { BitRows } from "../circuit/bit-rows.ts";
import type { Circuit } from "../circuit/circuit.ts";
import { groupBySingles } from "../circuit/group-by-singles.ts";
import { LossSets } from "../circuit/loss-sets.ts";
import { type Restriction, restrict } from "../circuit/restrict.ts";
import { countBits, eachWordOnlyIn, noRow } from "../circuit/row-words.ts";
import { toCircuit } from "../fault-tree/evaluate.ts";
import type { Graph } from "../graph/graph.ts";
import { sharedTree } from "./shared-tree.ts";
import { fitTogether } from "./loss-sets-of.ts";
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

/** Undefined where the tree is too large, or what it takes. */
function countTogether(
  shared: ReturnType<typeof sharedTree>,
  order: number,
  onProgress: (share: number) => void,
): number | undefined {
  if (shared === undefined) return undefined;
  const events = shared.tree.events.length;
  const compiled = toCircuit(shared.tree, shared.tops);
  if (!fitTogether(compiled.circuit, events)) return undefined;
  const losses = new LossSets(compiled.circuit, events);
  const singles = countSingles(losses, compiled.tops);
  if (order === 1) return singles;
  const things = compiled.tops.map((top) => [top]);
  const groups = groupBySingles(losses.sets, events, things);
  let pairs = 0;
  for (const [at, { members, mayHappen }] of groups.entries()) {
    const tops = members.map((member) => compiled.tops[member]);
    const tell = (share: number) => onProgress((at + share) / groups.length);
    const found = countPairs(compiled.circuit, { tops, mayHappen, tell });
    if (found === undefined) return undefined;
    pairs += found;
  }
  return singles + pairs;
}

function countSingles({ sets }: LossSets, tops: readonly number[]): number {
  return tops.reduce((sum, top) => sum + countFrom(sets, top, 0), 0);
}

/** The pairs of some tops, without the events that bring all of them about alone: mostly a small part of the circuit is left. */
function countPairs(
  whole: Circuit,
  { tops, mayHappen, tell }: Restriction & { readonly tell: (share: number) => void },
): number | undefined {
  const { circuit, events, placeOf } = restrict(whole, { tops, mayHappen });
  if (!fitTogether(circuit, events.length)) return undefined;
  const losses = new LossSets(circuit, events.length);
  const times = new Int32Array(circuit.atLeast.length);
  for (const top of tops) if (placeOf[top] >= 0) times[placeOf[top]]++;
  let count = 0;
  for (let event = 0; event < events.length; event++) {
    tell(event / events.length);
    for (const node of losses.pair(event, { which: "later" })) {
      if (times[node] > 0)
        count += times[node] * countFrom(losses.sets, losses.partnersAt(node), event + 1);
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
