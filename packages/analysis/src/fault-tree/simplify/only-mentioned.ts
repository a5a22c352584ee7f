import { type FaultTree, isNegated, literal, type Node, nodeOf } from "../fault-tree.ts";

/** A tree of some of another one's events, and which nodes of the other these are, in rising order. */
export type TreeOfSome = { readonly tree: FaultTree; readonly nodes: readonly Node[] };

/** The same tree without the events that it does not name. */
export function onlyMentioned({ events, gates, top }: FaultTree): TreeOfSome {
  const isMentioned = new Uint8Array(events.length + gates.length);
  isMentioned[nodeOf(top)] = 1;
  for (const { inputs } of gates) for (const input of inputs) isMentioned[nodeOf(input)] = 1;
  const nodes: Node[] = [];
  const moved = new Int32Array(events.length);
  for (let event = 0; event < events.length; event++)
    if (isMentioned[event] === 1) moved[event] = nodes.push(event) - 1;
  const rename = (of: number) => {
    const node = nodeOf(of);
    const to = node < events.length ? moved[node] : node - events.length + nodes.length;
    return literal(to, isNegated(of));
  };
  const tree = {
    events: nodes.map((event) => events[event]),
    gates: gates.map((gate) => ({ ...gate, inputs: gate.inputs.map(rename) })),
    top: rename(top),
  };
  return { tree, nodes };
}
