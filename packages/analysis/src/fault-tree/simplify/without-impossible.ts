import { type FaultTree, type Literal, literal, nodeOf } from "../fault-tree.ts";

/** The tree as far as its chance goes: events of chance 0, by event, never happen. */
export function withoutImpossible(tree: FaultTree, chances: ArrayLike<number>): FaultTree {
  const { events, gates, top } = tree;
  const never = literal(events.length + gates.length);
  const possible = (of: Literal): Literal => (chances[nodeOf(of)] === 0 ? never | (of & 1) : of);
  const kept = gates.map((gate) => ({ ...gate, inputs: gate.inputs.map(possible) }));
  return { events, gates: [...kept, { kind: "any", inputs: [] }], top: possible(top) };
}
