import type { ElementId, Plan } from "@mainstay/plan";
import type { BitRows } from "../circuit/bit-rows.ts";
import { LossSets } from "../circuit/loss-sets.ts";
import { type Part, partsOfCircuit } from "../circuit/parts-of-circuit.ts";
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
  /** So many bytes of sets may each function take that is followed with others, and is not counted for itself: 1 MiB if left out. */
  readonly bytesOfOne?: number;
};

/** How many minimal cuts all functions of a plan have up to an order (SPEC 5.1), each counted for itself; none is listed. */
export function countFunctionCuts(
  plan: Plan,
  graph: Graph,
  { order, onProgress = () => {}, bytesOfOne = usualBytes }: CountQuestion,
): number {
  const functions = plan.elements.filter(({ kind }) => kind === "function");
  if (functions.length === 0) return 0;
  const together =
    order <= 2
      ? countTogether(sharedTree(plan, functions, graph), {
          order,
          onProgress,
          bytesOfOne,
          pairsOf: (at) => pairsAlone(plan, functions[at].id),
        })
      : undefined;
  if (together !== undefined) return together;
  return functions.reduce((sum, { id: element }, at) => {
    onProgress(at / functions.length);
    return sum + Number(weakPoints(plan, { element, order }).counts().total);
  }, 0);
}

type TogetherQuestion = {
  readonly order: number;
  readonly onProgress: (share: number) => void;
  readonly bytesOfOne: number;
  /** How many pairs a function has, by its position, counted for itself. */
  readonly pairsOf: (at: number) => number;
};

/** Undefined where the tree is too large, or what it takes. */
function countTogether(
  shared: ReturnType<typeof sharedTree>,
  { order, onProgress, bytesOfOne, pairsOf }: TogetherQuestion,
): number | undefined {
  if (shared === undefined) return undefined;
  const events = shared.tree.events.length;
  const { circuit, tops } = toCircuit(shared.tree, shared.tops);
  if (!fitTogether(circuit, events)) return undefined;
  const losses = new LossSets(circuit, events, () => onProgress(0));
  const singles = countSingles(losses, tops);
  if (order === 1) return singles;
  const things = tops.map((top) => [top]);
  let pairs = 0;
  let done = 0;
  for (const part of partsOfCircuit(circuit, losses, { things, tell: () => onProgress(0) })) {
    const { members, bytes } = part;
    const tell = (share: number) => onProgress((done + share * members.length) / tops.length);
    if (bytes <= members.length * bytesOfOne) pairs += countPairs(part, tops, tell);
    else {
      for (const [at, member] of members.entries()) {
        tell(at / members.length);
        pairs += pairsOf(member);
      }
    }
    done += members.length;
  }
  return singles + pairs;
}

function pairsAlone(plan: Plan, element: ElementId): number {
  return Number(weakPoints(plan, { element, order: 2 }).counts().byOrder[2] ?? 0n);
}

/** Up to this it is less work than to simplify what a function rests on. */
const usualBytes = 2 ** 20;

function countSingles({ sets }: LossSets, tops: readonly number[]): number {
  return tops.reduce((sum, top) => sum + countFrom(sets, top, 0), 0);
}

/** The pairs of the tops, by position, that a part of the circuit was made for. */
function countPairs(
  { members, circuit, events, placeOf, losses: lossesOf }: Part,
  tops: readonly number[],
  tell: (share: number) => void,
): number {
  const losses = lossesOf();
  const times = new Int32Array(circuit.atLeast.length);
  for (const member of members) {
    const place = placeOf[tops[member]];
    if (place >= 0) times[place]++;
  }
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
