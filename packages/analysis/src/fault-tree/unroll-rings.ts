import {
  type FaultTree,
  type Gate,
  isNegated,
  type Literal,
  literal,
  nodeOf,
} from "./fault-tree.ts";
import { toGateGraph } from "./modules/gate-graph.ts";

/** Unrolling the rings of a fault tree would make more gates than can be worked with. */
export class RingsTooLarge extends Error {
  override name = "RingsTooLarge";
}

const mostGates = 1_000_000;

/**
 * The same formula without rings, for tools that know none. A ring's least solution is reached once every member has
 * been worked out as often as there are members, beginning with nothing: those rounds are written out as gates. Throws
 * RingsTooLarge where they would be more than a million.
 */
export function unrollRings(tree: FaultTree): FaultTree {
  const { events, top } = tree;
  const first = events.length;
  const gates: Gate[] = [];
  const newest = new Map<number, number>();
  const rename = (of: Literal): Literal => {
    const node = nodeOf(of);
    return node < first ? of : literal(newest.get(node) ?? node, isNegated(of));
  };
  const place = (gate: Gate): number => {
    if (gates.length === mostGates) {
      throw new RingsTooLarge(
        `without its rings the fault tree has more than ${mostGates} gates: export it with a shorter horizon, or an element with smaller rings below it`,
      );
    }
    return first + gates.push({ ...gate, inputs: gate.inputs.map(rename) }) - 1;
  };
  for (const { members } of toGateGraph(tree).units) {
    const isRing = members.some((member) =>
      tree.gates[member - first].inputs.some((input) => members.includes(nodeOf(input))),
    );
    if (isRing) {
      const nothing = place({ kind: "any", inputs: [] });
      for (const member of members) newest.set(member, nothing);
    }
    for (let round = 0; round < (isRing ? members.length : 1); round++) {
      const placed = members.map((member) => place(tree.gates[member - first]));
      for (const [at, member] of members.entries()) newest.set(member, placed[at]);
    }
  }
  return { events, gates, top: rename(top) };
}
