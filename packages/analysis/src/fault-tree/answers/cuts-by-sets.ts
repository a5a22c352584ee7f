import { LossTriples } from "../../circuit/loss-triples.ts";
import { nodesAbove } from "../../circuit/nodes-above.ts";
import { bytesToKeep, keepPartners } from "../../circuit/partners.ts";
import type { Allowance } from "../diagram/allowance.ts";
import { toCircuit } from "../evaluate.ts";
import { literal } from "../fault-tree.ts";
import type { Module } from "../modules/module.ts";
import { onlyTheEmptySet } from "./cut-family.ts";
import { type FoundSets, SetsKeeper } from "./sets-keeper.ts";

export type SetsQuestion = {
  /** The most that the variables of a cut may weigh together: 3 or less. */
  readonly order: number;
  /** By variable, at least 1. */
  readonly weights: readonly number[];
  readonly allowance: Allowance;
  /** How many numbers may be kept of cuts before they are put into a diagram; tens of millions if left out. */
  readonly mostKept?: number;
};

/**
 * The minimal cuts of a module without negation and rings up to order 3, a level for each of its variables: pairs and
 * threes are found as bits, for two variables with all thirds at once. Undefined where that would take too much.
 */
export function cutsBySets(module: Module, question: SetsQuestion): FoundSets | undefined {
  const { variables, gates, root } = module;
  const { allowance } = question;
  const tree = { events: variables.map(String), gates, top: literal(root) };
  const { circuit, tops } = toCircuit(tree);
  let bytes = 0;
  const above = nodesAbove(circuit, variables.length, (found) => {
    allowance.check(0);
    bytes = bytesToKeep(circuit, variables.length, found);
    return found.all * variables.length <= mostSteps && allowance.canSpare(bytes);
  });
  if (above === undefined) return undefined;
  allowance.take(bytes);
  try {
    const triples = new LossTriples(circuit, tops[0], keepPartners(circuit, above));
    return cutsIn(triples, question);
  } finally {
    allowance.giveBack(bytes);
  }
}

/** Beyond this, nodes above two events are too many to go through. */
const mostSteps = 2 ** 30;

function cutsIn(triples: LossTriples, question: SetsQuestion): FoundSets {
  if (triples.happensByItself()) return { diagram: onlyTheEmptySet };
  const keeper = new SetsKeeper(question.allowance, question.mostKept);
  try {
    findCuts(triples, question, keeper);
    return keeper.finish();
  } finally {
    keeper.release();
  }
}

/** Finds the cuts from the last one to the first. */
function findCuts(
  triples: LossTriples,
  { order, weights, allowance }: SetsQuestion,
  keeper: SetsKeeper,
): void {
  const lightIn = lightWords(weights, triples.wordsPerRow);
  const numbers = new Int32Array(2 * triples.wordsPerRow);
  for (let first = weights.length - 1; first >= 0; first--) {
    allowance.check(0);
    const room = order - weights[first];
    if (room < 0) continue;
    const isAlone = triples.isLone(first);
    let isAny = isAlone;
    if (room > 0 && !isAlone) {
      triples.setFirst(first);
      for (let second = weights.length - 1; second > first; second--) {
        if (weights[second] > room || triples.isLone(second)) continue;
        if (triples.isPartner(second)) {
          keeper.addPair(second);
          isAny = true;
        } else if (weights[second] < room) {
          const to = onlyIn(lightIn, numbers, triples.thirds(second, numbers));
          if (to === 0) continue;
          keeper.addThirds(second, { numbers, from: 0, to });
          isAny = true;
        }
      }
    }
    if (isAny) keeper.addFirst(first, isAlone);
  }
}

/** Leaves of words, each its number and its bits, what is in some; how many numbers that are. */
function onlyIn(some: Int32Array, numbers: Int32Array, count: number): number {
  let left = 0;
  for (let at = 0; at < count; at += 2) {
    const word = numbers[at];
    const bits = numbers[at + 1] & some[word];
    if (bits === 0) continue;
    numbers[left++] = word;
    numbers[left++] = bits;
  }
  return left;
}

/** The variables that weigh 1, as words: with two others, a heavier one weighs too much. */
function lightWords(weights: readonly number[], count: number): Int32Array {
  const words = new Int32Array(count);
  for (const [variable, weight] of weights.entries())
    if (weight === 1) words[variable >>> 5] |= 1 << (variable & 31);
  return words;
}
