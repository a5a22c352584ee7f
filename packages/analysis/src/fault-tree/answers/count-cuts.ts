import type { Node } from "../fault-tree.ts";
import { countFewOrders } from "./count-few-orders.ts";
import type { CutFamilies, CutFamily } from "./cut-family.ts";

/**
 * How many minimal cuts there are, and how many of each order: entry n of `byOrder` counts those of n events, up to the
 * highest order that any of them has.
 */
export type CutCounts = { readonly total: bigint; readonly byOrder: readonly bigint[] };

/** Counts cuts up to an order without listing them, through modules, exactly. */
export function countCuts(cuts: CutFamilies, order: number): CutCounts {
  const few = order <= fewOrders ? countFewOrders(cuts.families, order) : undefined;
  return few === undefined ? countAllOrders(cuts, order) : toCounts(Array.from(few, BigInt));
}

/** Up to this order it is quicker to count by plain numbers. */
const fewOrders = 4;

/**
 * The same of any order, exact whatever there are. Every node of a diagram gets the polynomial whose
 * coefficient n is the number of sets of n events below it, written as one number with room for each coefficient
 * (Kronecker's substitution): shifting it adds an event to all of the sets, adding joins families.
 */
export function countAllOrders({ families }: CutFamilies, order: number): CutCounts {
  const room = BigInt(bitsForCounts(families));
  const polynomials = new Map<Node, bigint>();
  let whole = 0n;
  for (const { name, nodes, sets } of families) {
    const { levels, lows, highs, root } = sets;
    const below: bigint[] = [0n];
    const belowEdge = (edge: number) => (edge === 1 ? 1n : below[edge >>> 1]);
    for (let node = 1; node < levels.length; node++) {
      const high = belowEdge(highs[node]);
      const module = polynomials.get(nodes[levels[node]]);
      const withVariable = module === undefined ? high << room : high * module;
      below.push(belowEdge(lows[node]) + withVariable);
    }
    whole = belowEdge(root);
    polynomials.set(name, whole);
  }
  const byOrder: bigint[] = [];
  for (let rest = whole; rest > 0n && byOrder.length <= order; rest >>= room)
    byOrder.push(BigInt.asUintN(Number(room), rest));
  return toCounts(byOrder);
}

/** Bits that hold the number of cuts of any module, from logarithms of the numbers. */
function bitsForCounts(families: readonly CutFamily[]): number {
  const bits = new Map<Node, number>();
  let most = 0;
  for (const { name, nodes, sets } of families) {
    const { levels, lows, highs, root } = sets;
    const below = new Float64Array(levels.length).fill(Number.NEGATIVE_INFINITY);
    const belowEdge = (edge: number) => (edge === 1 ? 0 : below[edge >>> 1]);
    for (let node = 1; node < levels.length; node++) {
      const high = belowEdge(highs[node]) + (bits.get(nodes[levels[node]]) ?? 0);
      below[node] = addLogarithms(belowEdge(lows[node]), high);
    }
    bits.set(name, belowEdge(root));
    most = Math.max(most, belowEdge(root));
  }
  return Math.ceil(most) + 2;
}

/** The logarithm to base 2 of the sum of two numbers, from theirs. */
function addLogarithms(a: number, b: number): number {
  const larger = Math.max(a, b);
  if (larger === Number.NEGATIVE_INFINITY) return larger;
  return larger + Math.log2(1 + 2 ** (Math.min(a, b) - larger));
}

function toCounts(byOrder: bigint[]): CutCounts {
  while (byOrder.at(-1) === 0n) byOrder.pop();
  return { total: byOrder.reduce((sum, count) => sum + count, 0n), byOrder };
}
