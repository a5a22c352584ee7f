import { odd } from "../circuit/circuit.ts";
import { LossSets } from "../circuit/loss-sets.ts";
import type { TreeCircuit } from "./evaluate.ts";
import { PairTrial } from "./pair-trial.ts";

/** A cut of no event, one, or two in rising order. */
export type SmallCut = readonly number[];

/**
 * All minimal cuts of up to one event (single points of failure) or two, for each top of a compiled tree of so many events:
 * exact, and no diagram is built. They stand by order, then by the events. With negation these are minimal p-cuts: all other
 * events are absent. A top that happens when nothing does has one cut, the empty one.
 */
export function smallCutsIn(
  compiled: TreeCircuit,
  events: number,
  order: 1 | 2,
): readonly (readonly SmallCut[])[] {
  return compiled.circuit.atLeast.includes(odd)
    ? cutsByTrial(compiled, events, order)
    : cutsBySets(compiled, events, order);
}

/** How many bytes that takes, about. */
export function bytesOfSmallCuts({ circuit }: TreeCircuit, events: number): number {
  return LossSets.bytesOf(circuit.atLeast.length, events);
}

function cutsByTrial(compiled: TreeCircuit, events: number, order: 1 | 2) {
  const trial = new PairTrial(compiled, events);
  const singles = trial.singles();
  const pairs = order === 1 ? undefined : trial.pairs();
  return compiled.tops.map((_, top) =>
    trial.happensByItself(top)
      ? [[]]
      : [...singles[top].map((event) => [event]), ...(pairs?.[top] ?? [])],
  );
}

function cutsBySets({ circuit, tops }: TreeCircuit, events: number, order: 1 | 2) {
  const losses = new LossSets(circuit, events);
  const { sets } = losses;
  const cuts = tops.map((top): SmallCut[] =>
    losses.happensByItself(top) ? [[]] : Array.from(sets.numbersIn(top), (event) => [event]),
  );
  if (order === 1) return cuts;
  const topsAt = Map.groupBy(tops.keys(), (top) => tops[top]);
  for (let event = 0; event < events; event++) {
    if (tops.every((top) => losses.isLone(event, top))) continue;
    for (const node of losses.pair(event, { which: "later" })) {
      for (const top of topsAt.get(node) ?? []) {
        for (const other of sets.numbersIn(losses.partnersAt(node))) {
          if (other > event) cuts[top].push([event, other]);
        }
      }
    }
  }
  return cuts;
}
