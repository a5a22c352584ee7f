import { LossSets } from "../../circuit/loss-sets.ts";
import { eachWordOnlyIn, noRow } from "../../circuit/row-words.ts";
import { ringsOf, toCircuit } from "../evaluate.ts";
import {
  type FaultTree,
  type Gate,
  type Literal,
  literal,
  type Node,
  nodeOf,
} from "../fault-tree.ts";

/** A set of nodes, as bits. */
export type NodeSet = Int32Array;

/** For each node of a tree without negation, itself among them: the nodes that bring it about alone, and all below it. */
export type Causes = { readonly alone: readonly NodeSet[]; readonly below: readonly NodeSet[] };

/** How many bytes `causesOf` takes, at most. */
export function bytesOfCauses({ events, gates }: FaultTree): number {
  const size = events.length + gates.length;
  const bytesPerSet = wordsOf(size) * Int32Array.BYTES_PER_ELEMENT;
  return 2 * size * bytesPerSet + LossSets.bytesOf(size + 1 + 2 * gates.length, size);
}

/** What brings every node about alone, gates as well as events, rings in their least solution. */
export function causesOf(tree: FaultTree): Causes {
  return { alone: aloneIn(tree), below: belowIn(tree) };
}

/** Each node with all that it rests on; of a ring all members have the same. */
function belowIn({ events, gates }: FaultTree): readonly NodeSet[] {
  const first = events.length;
  const words = wordsOf(first + gates.length);
  const sets: NodeSet[] = Array.from(events.keys(), (event) =>
    withNode(new Int32Array(words), event),
  );
  const { order, end } = ringsOf(first, gates);
  for (let from = 0; from < order.length; from = end[from]) {
    const all = new Int32Array(words);
    const members = order.subarray(from, end[from]);
    for (const gate of members) {
      withNode(all, first + gate);
      for (const input of gates[gate].inputs) {
        // Of other members nothing is known yet, and need not be.
        const below = sets[nodeOf(input)];
        for (let word = 0; below !== undefined && word < words; word++) all[word] |= below[word];
      }
    }
    for (const gate of members) sets[first + gate] = all;
  }
  return sets;
}

function withNode(set: NodeSet, node: Node): NodeSet {
  set[node >>> 5] |= 1 << (node & 31);
  return set;
}

/** Each gate becomes two: what it was, and that or an event of its own, whose number is that of the gate. */
function aloneIn({ events, gates }: FaultTree): readonly NodeSet[] {
  const size = events.length + gates.length;
  const input = (of: Literal): Literal =>
    nodeOf(of) < events.length ? of : literal(size + 2 * (nodeOf(of) - events.length) + 1);
  const doubled = gates.flatMap((gate, at): readonly Gate[] => [
    { ...gate, inputs: gate.inputs.map(input) },
    { kind: "any", inputs: [literal(events.length + at), literal(size + 2 * at)] },
  ]);
  const nodes = Array.from({ length: size }, (_, node) => input(literal(node)));
  const names = Array.from({ length: size }, (_, node) => `${node}`);
  const { circuit, tops } = toCircuit({ events: names, gates: doubled, top: 0 }, nodes);
  const { sets } = new LossSets(circuit, size);
  return tops.map((top) => {
    const set = new Int32Array(wordsOf(size));
    eachWordOnlyIn(sets, top, noRow, (word, bits) => {
      set[word] = bits;
    });
    return set;
  });
}

/** How many words a set takes of so many nodes. */
export function wordsOf(size: number): number {
  return (size >>> 5) + 1;
}

/** Whether a node is in a set. */
export function isIn(set: NodeSet, node: Node): boolean {
  return ((set[node >>> 5] >>> (node & 31)) & 1) === 1;
}
