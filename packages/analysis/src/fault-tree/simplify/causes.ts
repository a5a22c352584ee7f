import { LossSets } from "../../circuit/loss-sets.ts";
import { eachWordOnlyIn, noRow } from "../../circuit/row-words.ts";
import { toCircuit } from "../evaluate.ts";
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
  const anyInput = tree.gates.map((gate): Gate => ({ kind: "any", inputs: gate.inputs }));
  return { alone: setsOf(tree), below: setsOf({ ...tree, gates: anyInput }) };
}

/** Each gate becomes two: what it was, and that or an event of its own, whose number is that of the gate. */
function setsOf({ events, gates }: FaultTree): readonly NodeSet[] {
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
