import { numbersOf } from "../../circuit/row-words.ts";
import type { Allowance } from "../diagram/allowance.ts";
import { thresholdOf } from "../evaluate.ts";
import {
  type FaultTree,
  gateOf,
  isNegated,
  type Literal,
  literal,
  type Node,
  nodeOf,
} from "../fault-tree.ts";
import { bytesOfCauses, type Causes, causesOf, isIn, type NodeSet, wordsOf } from "./causes.ts";
import { TreeWriter } from "./tree-writer.ts";

/**
 * The same tree with every gate as any of what brings it about alone, or else the rest of it, in which that never happens:
 * what `peelSingles` does for the top, all the way down. A gate that is reached in several ways becomes several where
 * different things never happen on these ways; mostly each is so much less that the whole is less, and shares little but
 * events. Rings come apart: on the way down from a gate, the gate itself never happens.
 *
 * Undefined for trees with negation, where what comes out would be large, and where it would take more work than it may
 * save, or more memory than can be spared. Throws Cancelled.
 */
export function peelGates(tree: FaultTree, allowance: Allowance): FaultTree | undefined {
  const { events, gates, top } = tree;
  const isCoherent = gates.every(({ kind, inputs }) => kind !== "odd" && !inputs.some(isNegated));
  if (isNegated(top) || !isCoherent || events.length + gates.length > mostNodes) return undefined;
  const bytes = bytesOfCauses(tree);
  if (!allowance.canSpare(bytes)) return undefined;
  allowance.take(bytes);
  try {
    return new Peeling(tree, allowance).run();
  } finally {
    allowance.giveBack(bytes);
  }
}

/** Sets of nodes take memory with the square of this. */
const mostNodes = 10_000;
/** How many gates may come of each, a few for small trees, and how many lie below each other at most. */
const mostCopies = 4;
const deepest = 500;
/** How many words of sets may be gone through, which takes some seconds; real plans take a thousandth of it. */
const mostWords = 2 ** 26;

class Peeling {
  readonly #tree: FaultTree;
  readonly #causes: Causes;
  readonly #writer: TreeWriter;
  readonly #known = new Map<string, Literal>();
  readonly #allowance: Allowance;
  #left: number;
  #wordsLeft = mostWords;
  #bytesOfKeys = 0;

  constructor(tree: FaultTree, allowance: Allowance) {
    this.#tree = tree;
    this.#allowance = allowance;
    this.#causes = causesOf(tree);
    this.#writer = new TreeWriter(tree.events);
    this.#left = 100 + mostCopies * tree.gates.length;
  }

  run(): FaultTree | undefined {
    const { events, gates, top } = this.#tree;
    const nothing = new Int32Array(wordsOf(events.length + gates.length));
    try {
      const peeled = this.#peel(nodeOf(top), nothing, 0);
      return peeled === undefined ? undefined : this.#writer.finish(peeled);
    } finally {
      this.#allowance.giveBack(this.#bytesOfKeys);
    }
  }

  /** A node where some others never happen; undefined if it gets too large. */
  #peel(node: Node, never: NodeSet, depth: number): Literal | undefined {
    if (isIn(never, node)) return this.#writer.write({ kind: "any", inputs: [] });
    if (node < this.#tree.events.length) return literal(node);
    const below = this.#causes.below[node];
    this.#wordsLeft -= below.length;
    if (this.#wordsLeft < 0) return undefined;
    const context = never.map((word, at) => word & below[at]);
    const key = keyOf(node, context);
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    this.#allowance.check(0);
    if (--this.#left < 0 || depth > deepest || !this.#canKeep(key)) return undefined;
    const inputs = this.#inputs(node, context, depth);
    if (inputs === undefined) return undefined;
    const peeled = this.#writer.write({ kind: "any", inputs });
    this.#known.set(key, peeled);
    return peeled;
  }

  #canKeep(key: string): boolean {
    if (!this.#allowance.canSpare(key.length)) return false;
    this.#allowance.take(key.length);
    this.#bytesOfKeys += key.length;
    return true;
  }

  /** What brings a gate about: whatever does so alone, each without the others that do. */
  #inputs(node: Node, context: NodeSet, depth: number): readonly Literal[] | undefined {
    const alone = this.#causes.alone[node];
    const within = alone.map((word, at) => word | context[at]);
    const inputs: Literal[] = [];
    for (const [word, bits] of alone.entries()) {
      for (const cause of numbersOf(word, bits & ~context[word])) {
        const gate = gateOf(this.#tree, literal(cause));
        if (gate === undefined) inputs.push(literal(cause));
        // What any input brings about comes alone from each of them.
        if (gate === undefined || thresholdOf(gate) === 1) continue;
        const parts: Literal[] = [];
        for (const input of gate.inputs) {
          const part = this.#peel(nodeOf(input), within, depth + 1);
          if (part === undefined) return undefined;
          parts.push(part);
        }
        inputs.push(this.#writer.write({ ...gate, inputs: parts }));
      }
    }
    return inputs;
  }
}

/** The words that have anything: mostly few. */
function keyOf(node: Node, context: NodeSet): string {
  let key = `${node}`;
  for (let word = 0; word < context.length; word++)
    if (context[word] !== 0) key += `,${word}:${context[word]}`;
  return key;
}
