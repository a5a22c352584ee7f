import { type FaultTree, type Gate, type Literal, literal, nodeOf } from "../fault-tree.ts";

/** The same tree with only the gates that its top needs, none of which just passes on its only input. */
export function compact({ events, gates, top }: FaultTree): FaultTree {
  const first = events.length;
  const source = sources(first, gates);
  const moved = new Int32Array(gates.length).fill(-1);
  const kept: Gate[] = [];
  const waiting = [source(top)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const at = nodeOf(next) - first;
    if (at < 0 || moved[at] >= 0) continue;
    const gate = gates[at];
    const inputs = gate.inputs.map(source);
    moved[at] = first + kept.push({ ...gate, inputs }) - 1;
    for (const input of inputs) waiting.push(input);
  }
  const move = (of: Literal): Literal => {
    const at = nodeOf(of) - first;
    return at < 0 ? of : literal(moved[at]) + (of & 1);
  };
  return {
    events,
    gates: kept.map((gate) => ({ ...gate, inputs: gate.inputs.map(move) })),
    top: move(source(top)),
  };
}

/** What a literal comes from, through gates that pass it on. Gates that pass on each other in a ring never happen. */
function sources(first: number, gates: readonly Gate[]): (of: Literal) => Literal {
  const known = new Int32Array(gates.length).fill(unknown);
  const source = (of: Literal): Literal => {
    const at = nodeOf(of) - first;
    return at < 0 ? of : known[at] ^ (of & 1);
  };
  for (const gate of gates.keys()) {
    const way: number[] = [];
    for (
      let at = gate;
      at >= 0 && known[at] === unknown;
      at = nodeOf(gates[at].inputs[0]) - first
    ) {
      known[at] = literal(first + at);
      if (!passesOn(gates[at])) break;
      way.push(at);
    }
    for (const at of way.reverse()) known[at] = source(gates[at].inputs[0]);
  }
  return source;
}

const unknown = -1;

function passesOn({ kind, inputs }: Gate): boolean {
  return kind !== "at-least" && inputs.length === 1;
}
