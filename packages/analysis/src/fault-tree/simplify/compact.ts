import {
  type FaultTree,
  type Gate,
  type Literal,
  literal,
  type Node,
  nodeOf,
} from "../fault-tree.ts";

/** The same tree with only the gates that its top needs, none of which just passes on its only input. */
export function compact({ events, gates, top }: FaultTree): FaultTree {
  const first = events.length;
  const source = sources(first, gates);
  const moved = new Map<Node, Node>();
  const kept: Gate[] = [];
  const waiting = [source(top)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const node = nodeOf(next);
    if (node < first || moved.has(node)) continue;
    const gate = gates[node - first];
    const inputs = gate.inputs.map(source);
    moved.set(node, first + kept.push({ ...gate, inputs }) - 1);
    waiting.push(...inputs);
  }
  const move = (of: Literal) => literal(moved.get(nodeOf(of)) ?? nodeOf(of)) + (of & 1);
  return {
    events,
    gates: kept.map((gate) => ({ ...gate, inputs: gate.inputs.map(move) })),
    top: move(source(top)),
  };
}

/** What a literal comes from, through gates that pass it on. Gates that pass on each other in a ring never happen. */
function sources(first: number, gates: readonly Gate[]): (of: Literal) => Literal {
  const isOnWay = new Set<Node>();
  return (of) => {
    let source = of;
    isOnWay.clear();
    for (;;) {
      const gate = gates[nodeOf(source) - first];
      if (gate === undefined || gate.kind === "at-least" || gate.inputs.length !== 1) return source;
      if (isOnWay.has(nodeOf(source))) return source;
      isOnWay.add(nodeOf(source));
      source = gate.inputs[0] ^ (source & 1);
    }
  };
}
