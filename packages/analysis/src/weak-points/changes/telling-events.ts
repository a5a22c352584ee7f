import type { Circuit } from "../../circuit/circuit.ts";
import { nodesBelow } from "../../circuit/nodes-below.ts";
import type { LossSets } from "../../circuit/loss-sets.ts";
import { eachWordOnlyIn, noRow, numbersOf } from "../../circuit/row-words.ts";
import type { Both } from "./watched-states.ts";

/** A circuit of so many events, and the states in it in which a change is first felt. */
type WatchedCircuit = {
  readonly circuit: Circuit;
  readonly events: number;
  readonly watched: readonly Both[];
};

/**
 * Events of which every pair has one that changes anything: those that bring a watched state about alone only before or only
 * after, and of the pairs that do, one each.
 */
export function tellingEvents(
  { circuit, events, watched }: WatchedCircuit,
  losses: LossSets,
  tell: (share: number) => void,
): readonly number[] {
  const telling = new Set<number>();
  eachDifference((one, other) => [one, other]);
  const lone = new Set(telling);
  const within = nodesBelow(
    circuit,
    watched.flatMap((each) => [each.before ?? [], each.after ?? []].flat()),
  );
  const partners = new Map<number, Set<number>>();
  for (let event = 0; event < events; event++) {
    if (within[event] === 0 || lone.has(event)) continue;
    tell(event / events);
    if (losses.pair(event, { within }).length === 0) continue;
    telling.clear();
    eachDifference((one, other) => [partnersAt(one), partnersAt(other)]);
    const others = new Set([...telling].filter((other) => !lone.has(other)));
    if (others.size > 0) partners.set(event, others);
  }
  return [...lone, ...cover(partners)];

  function partnersAt(node: number): number {
    return node === noRow ? noRow : losses.partnersAt(node);
  }

  function eachDifference(rows: (before: number, after: number) => readonly [number, number]) {
    for (const each of watched) {
      const [one, other] = rows(each.before ?? noRow, each.after ?? noRow);
      const give = (word: number, bits: number) => {
        for (const number of numbersOf(word, bits)) telling.add(number);
      };
      eachWordOnlyIn(losses.sets, one, other, give);
      eachWordOnlyIn(losses.sets, other, one, give);
    }
  }
}

/** Events such that of each pair one is among them: those with the most partners first. Few, not the fewest. */
function cover(partners: ReadonlyMap<number, ReadonlySet<number>>): readonly number[] {
  const chosen = new Set<number>();
  for (const [event, others] of [...partners].sort(([, one], [, other]) => other.size - one.size)) {
    if (![...others].every((other) => chosen.has(other))) chosen.add(event);
  }
  return [...chosen];
}
