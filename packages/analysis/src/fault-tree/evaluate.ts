import { CircuitBuilder } from "../circuit/circuit-builder.ts";
import { type Circuit, odd } from "../circuit/circuit.ts";
import { Evaluation, scenariosAtOnce } from "../circuit/evaluation.ts";
import { condense } from "../graph/condense.ts";
import { type FaultTree, type Gate, isNegated, type Literal, nodeOf } from "./fault-tree.ts";

/** A fault tree as a circuit, whose first nodes are the basic events in their order; and where its tops are. */
export type TreeCircuit = { readonly circuit: Circuit; readonly tops: readonly number[] };

/**
 * Whether the top happens in each scenario, which is a list of the events that happen: hundreds of scenarios in one sweep
 * over the gates, each a bit of their words. Rings are solved for their least solution.
 */
export function evaluate(
  tree: FaultTree,
  scenarios: readonly (readonly number[])[],
): readonly boolean[] {
  return evaluateTops(toCircuit(tree), scenarios)[0];
}

/** The same for each top of a compiled tree. */
export function evaluateTops(
  { circuit, tops }: TreeCircuit,
  scenarios: readonly (readonly number[])[],
): readonly (readonly boolean[])[] {
  const evaluation = new Evaluation(circuit);
  const happens = tops.map((): boolean[] => []);
  for (let first = 0; first < scenarios.length; first += scenariosAtOnce) {
    const block = scenarios.slice(first, first + scenariosAtOnce);
    evaluation.clear();
    for (const [scenario, events] of block.entries()) {
      for (const event of events) evaluation.assume(event, scenario);
    }
    evaluation.run();
    for (const [at, top] of tops.entries())
      for (const scenario of block.keys()) happens[at].push(evaluation.happens(top, scenario));
  }
  return happens;
}

/** Compiles a fault tree, in linear time, for one top or several. What is negated anywhere gets a node that says that it does not happen. */
export function toCircuit(
  { events, gates, top }: FaultTree,
  tops: readonly Literal[] = [top],
): TreeCircuit {
  const builder = new CircuitBuilder();
  const nodes = new Int32Array(events.length + gates.length);
  const denials = new Map<number, number>();
  for (const event of events.keys()) nodes[event] = builder.node(1);
  const always = builder.node(0);

  const { order, end } = ringsOf(events.length, gates);
  for (let place = 0; place < order.length; place = end[place]) {
    const members = order.subarray(place, end[place]);
    for (const gate of members) for (const input of gates[gate].inputs) deny(input);
    const first = builder.size;
    for (const [at, gate] of members.entries()) nodes[events.length + gate] = first + at;
    for (const gate of members) {
      for (const input of gates[gate].inputs) builder.input(placeOf(input));
      builder.node(thresholdOf(gates[gate]));
    }
    builder.ring(first);
  }
  for (const each of tops) deny(each);
  return { circuit: builder.build(), tops: tops.map(placeOf) };

  /** What is negated lies outside the ring that negates it, so it is placed already. */
  function deny(input: Literal): void {
    if (!isNegated(input) || denials.has(nodeOf(input))) return;
    builder.input(nodes[nodeOf(input)]);
    builder.input(always);
    denials.set(nodeOf(input), builder.node(odd));
  }

  function placeOf(input: Literal): number {
    const denial = isNegated(input) ? denials.get(nodeOf(input)) : undefined;
    return denial ?? nodes[nodeOf(input)];
  }
}

/** How many inputs of a gate it takes at least; odd is odd. */
export function thresholdOf(gate: Gate): number {
  switch (gate.kind) {
    case "all":
      return gate.inputs.length;
    case "any":
      return 1;
    case "odd":
      return odd;
    case "at-least":
      return Math.max(0, gate.count);
  }
}

/** An order of gates, inputs first but within rings; what is numbered below `events` is none of these gates. */
export function ringsOf(events: number, gates: readonly Gate[]) {
  const start = new Int32Array(gates.length + 1);
  const edges: number[] = [];
  for (let gate = 0; gate < gates.length; gate++) {
    for (const input of gates[gate].inputs)
      if (nodeOf(input) >= events) edges.push(nodeOf(input) - events);
    start[gate + 1] = edges.length;
  }
  return condense({ start, edges: Int32Array.from(edges) });
}
