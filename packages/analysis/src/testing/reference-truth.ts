import {
  type FaultTree,
  type Gate,
  isNegated,
  type Literal,
  nodeOf,
} from "../fault-tree/fault-tree.ts";

/**
 * Whether the top happens, for every set of events: entry `set` answers for the events whose bits are set in it. All
 * other events are absent. Up to about 14 events.
 */
export function referenceTruth(tree: FaultTree): readonly boolean[] {
  const rings = ringsInOrder(tree);
  return Array.from({ length: 2 ** tree.events.length }, (_, set) => topHappens(tree, rings, set));
}

function topHappens(tree: FaultTree, rings: readonly (readonly number[])[], set: number): boolean {
  const { events, gates, top } = tree;
  const happens = [
    ...events.map((_, event) => ((set >> event) & 1) === 1),
    ...gates.map(() => false),
  ];
  const holds = (input: Literal): boolean => happens[nodeOf(input)] !== isNegated(input);
  for (const ring of rings) {
    for (let isOpen = true; isOpen; ) {
      isOpen = false;
      for (const gate of ring) {
        const now = happensBy(gates[gate], gates[gate].inputs.filter(holds).length);
        isOpen ||= now !== happens[events.length + gate];
        happens[events.length + gate] = now;
      }
    }
  }
  return holds(top);
}

function happensBy(gate: Gate, count: number): boolean {
  switch (gate.kind) {
    case "all":
      return count === gate.inputs.length;
    case "any":
      return count > 0;
    case "odd":
      return count % 2 === 1;
    case "at-least":
      return count >= gate.count;
  }
}

/** The gates by rings, a gate in no ring on its own; what a ring needs from outside comes before it. */
function ringsInOrder({ events, gates }: FaultTree): readonly (readonly number[])[] {
  const needs = gates.map(({ inputs }) => new Set(inputs.map(nodeOf).flatMap(gateOf)));
  for (let isOpen = true; isOpen; ) {
    const before = needs.reduce((total, { size }) => total + size, 0);
    for (const known of needs)
      for (const gate of known) for (const more of needs[gate]) known.add(more);
    isOpen = needs.reduce((total, { size }) => total + size, 0) > before;
  }
  const rings: number[][] = [];
  const isPlaced = gates.map(() => false);
  while (isPlaced.includes(false)) {
    const first = gates.findIndex(
      (_, gate) =>
        !isPlaced[gate] &&
        [...needs[gate]].every((need) => isPlaced[need] || needs[need].has(gate)),
    );
    const ring = [first, ...[...needs[first]].filter((need) => need !== first && !isPlaced[need])];
    for (const gate of ring) isPlaced[gate] = true;
    rings.push(ring);
  }
  return rings;

  function gateOf(node: number): number[] {
    return node < events.length ? [] : [node - events.length];
  }
}
