import type { Circuit } from "./circuit.ts";
import { CircuitBuilder } from "./circuit-builder.ts";
import { nodesBelow } from "./nodes-below.ts";

/** What is left of a circuit: `events` are the numbers that its first nodes had before, `placeOf` where each node is now; -1 if it never happens, or no top needs it. */
export type Restricted = {
  readonly circuit: Circuit;
  readonly events: Int32Array;
  readonly placeOf: Int32Array;
};

/** The tops for which a circuit without `odd` nodes is needed, and by event 1 for those that may still happen. */
export type Restriction = { readonly tops: Iterable<number>; readonly mayHappen: Uint8Array };

/**
 * A circuit in which some of its events, its first nodes, never happen: only what can still happen, and what some tops rest on.
 * Nodes that say the same become one.
 */
export function restrict(circuit: Circuit, { tops, mayHappen }: Restriction): Restricted {
  const { start, inputs, atLeast, end } = circuit;
  const size = atLeast.length;
  const count = mayHappen.length;
  const isNeeded = nodesBelow(circuit, tops);
  const happens = possible(circuit, mayHappen);
  const builder = new CircuitBuilder();
  const placeOf = new Int32Array(size).fill(-1);
  const known = new Map<string, number>();
  const events: number[] = [];
  for (let event = 0; event < count; event++) {
    if (isNeeded[event] === 0 || happens[event] === 0) continue;
    placeOf[event] = builder.node(1);
    events.push(event);
  }
  for (let first = count; first < size; first = end[first]) {
    if (end[first] === first + 1) {
      if (isNeeded[first] === 1 && happens[first] === 1) placeOf[first] = place(first);
    } else placeRing(first);
  }
  return { circuit: builder.build(), events: Int32Array.from(events), placeOf };

  function inputsOf(node: number): number[] {
    const places: number[] = [];
    for (let at = start[node]; at < start[node + 1]; at++)
      if (placeOf[inputs[at]] >= 0) places.push(placeOf[inputs[at]]);
    return places;
  }

  function place(node: number): number {
    const all = inputsOf(node);
    const enough = atLeast[node];
    const own = enough === 1 || enough === all.length ? [...new Set(all)] : all;
    const needed = enough === all.length ? own.length : enough;
    if (own.length === 1 && needed === 1) return own[0];
    const key = `${needed}:${own.sort((one, other) => one - other).join()}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    for (const input of own) builder.input(input);
    const made = builder.node(needed);
    known.set(key, made);
    return made;
  }

  function placeRing(first: number): void {
    const members: number[] = [];
    for (let node = first; node < end[first]; node++)
      if (isNeeded[node] === 1 && happens[node] === 1) members.push(node);
    const at = builder.size;
    for (const [member, node] of members.entries()) placeOf[node] = at + member;
    for (const node of members) {
      for (const input of inputsOf(node)) builder.input(input);
      builder.node(atLeast[node]);
    }
    if (members.length > 0) builder.ring(at);
  }
}

/** Marks what happens where everything does that may: in rings from the least solution up. */
function possible({ start, inputs, atLeast, end }: Circuit, mayHappen: Uint8Array): Uint8Array {
  const happens = new Uint8Array(atLeast.length);
  happens.set(mayHappen);
  for (let first = mayHappen.length; first < atLeast.length; first = end[first]) {
    for (let isOpen = true; isOpen; ) {
      isOpen = false;
      for (let node = first; node < end[first]; node++) {
        if (happens[node] === 1) continue;
        let left = atLeast[node];
        for (let at = start[node]; at < start[node + 1] && left > 0; at++)
          left -= happens[inputs[at]];
        if (left > 0) continue;
        happens[node] = 1;
        isOpen = end[first] > first + 1;
      }
    }
  }
  return happens;
}
