import { LossTriples } from "../../circuit/loss-triples.ts";
import { nodesAbove } from "../../circuit/nodes-above.ts";
import { bytesToKeep, keepPartners } from "../../circuit/partners.ts";
import type { Allowance } from "../diagram/allowance.ts";
import type { Diagram, Edge } from "../diagram/diagram.ts";
import { AnyOfVariables } from "../diagram/any-of-variables.ts";
import { GrowingDiagram } from "../diagram/growing-diagram.ts";
import { toCircuit } from "../evaluate.ts";
import { literal } from "../fault-tree.ts";
import type { Module } from "../modules/module.ts";

export type SetsQuestion = {
  /** The most that the variables of a cut may weigh together: 3 or less. */
  readonly order: number;
  /** By variable, at least 1. */
  readonly weights: readonly number[];
  readonly allowance: Allowance;
};

/**
 * The minimal cuts of a module without negation and rings up to order 3, a level for each of its variables: pairs and
 * threes are found as bits, for two variables with all thirds at once. Undefined where that would take too much.
 */
export function cutsBySets(module: Module, question: SetsQuestion): Diagram | undefined {
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

function cutsIn(triples: LossTriples, question: SetsQuestion): Diagram {
  const { allowance } = question;
  const diagram = new GrowingDiagram(allowance);
  let anyOf: AnyOfVariables | undefined;
  try {
    anyOf = new AnyOfVariables(diagram, allowance);
    return diagram.toDiagram(place(triples, question, { diagram, anyOf }));
  } finally {
    anyOf?.release();
    diagram.release();
  }
}

/** Puts the cuts into a diagram from the last one to the first. */
function place(
  triples: LossTriples,
  { order, weights, allowance }: SetsQuestion,
  { diagram, anyOf }: { readonly diagram: GrowingDiagram; readonly anyOf: AnyOfVariables },
): Edge {
  if (triples.happensByItself()) return empty;
  const lightIn = lightWords(weights);
  const words = new Int32Array(2 * lightIn.length);
  let root: Edge = none;
  for (let first = weights.length - 1; first >= 0; first--) {
    allowance.check(0);
    const room = order - weights[first];
    if (room < 0) continue;
    let high: Edge = triples.isLone(first) ? empty : none;
    if (room > 0 && high === none) {
      triples.setFirst(first);
      for (let second = weights.length - 1; second > first; second--) {
        if (weights[second] > room || triples.isLone(second)) continue;
        const rest = triples.isPartner(second)
          ? empty
          : weights[second] < room
            ? thirds(second)
            : none;
        if (rest !== none) high = diagram.add(second, high, rest);
      }
    }
    if (high !== none) root = diagram.add(first, root, high);
  }
  return root;

  function thirds(second: number): Edge {
    let count = 0;
    triples.thirds(second, (word, bits) => {
      const light = bits & lightIn[word];
      if (light === 0) return;
      words[count++] = word;
      words[count++] = light;
    });
    return anyOf.place(words, count);
  }
}

/** The variables that weigh 1, as words: with two others, a heavier one weighs too much. */
function lightWords(weights: readonly number[]): Int32Array {
  const words = new Int32Array((weights.length >>> 5) + 1);
  for (const [variable, weight] of weights.entries())
    if (weight === 1) words[variable >>> 5] |= 1 << (variable & 31);
  return words;
}

const none: Edge = 0;
const empty: Edge = 1;
